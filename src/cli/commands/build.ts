import { resolve } from 'node:path'
import { loadCatalog } from '../../load/catalog.ts'
import type { ProblemCode } from '../../model/problem-codes.ts'
import { commandTexts } from '../../text/cli.ts'
import { siteTexts } from '../../text/site-command.ts'
import { catalogOption } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { namesDecisions, stateOf } from '../checked.ts'
import { defineCommand } from '../command.ts'
import { flag, none, optional, UsageError, withDefault } from '../option.ts'
import { date, newFolder } from '../readers.ts'
import { buildSite, defaultOut, holdsOtherFiles } from '../site.ts'
import { base, checkPosting, commune, postingAddress, site } from '../site-options.ts'

/** What the passing of days alone brings and every page says of itself ("chưa rõ từ ngày …"): a site is not left to grow old for it. */
const saidOnPages: ReadonlySet<ProblemCode> = new Set(['LAW_EXPIRED', 'VALUE_ENDED'])

export const command = defineCommand({
  words: commandTexts.build,
  options: {
    province: optional(province),
    catalog: catalogOption,
    on: withDefault(date, ({ today }) => today),
    out: withDefault(newFolder, () => defaultOut),
    base: optional(base),
    site: optional(site),
    posting: flag,
    commune: optional(commune),
    strict: flag,
  },
  argument: none,
  async run({ values, err }) {
    const { site, base, posting, catalog, on, strict } = values
    checkPosting(values)
    const out = resolve(values.out)
    if (holdsOtherFiles(out)) throw new UsageError(siteTexts.otherFiles(out))
    const mayPublish = () => {
      const good = stateOf(loadCatalog(catalog), { on, refused: strict ? 'warning' : 'error', told: saidOnPages, err })
      return namesDecisions(catalog, strict, err) && good
    }
    if ((await buildSite({ ...values, out, mayPublish })) !== 0) return 1
    err(siteTexts.built(out))
    if (posting && site !== undefined) err(siteTexts.posting(postingAddress(site, base)))
    return 0
  },
})
