import { resolve } from 'node:path'
import type { FileStates } from '../../load/file-states.ts'
import type { Province } from '../../model/lists.ts'
import type { ProblemCode } from '../../model/problem-codes.ts'
import { commandTexts } from '../../text/cli.ts'
import { siteTexts } from '../../text/site-command.ts'
import { catalogOption } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { namesDecisions } from '../checked.ts'
import { defineCommand } from '../command.ts'
import { stateOfFiles } from '../kept-verdict.ts'
import { flag, none, optional, UsageError, withDefault } from '../option.ts'
import { buildProvinceSites, buildsAtOnce, placeOf, provincesOf } from '../province-sites.ts'
import { date, newFolder, whole } from '../readers.ts'
import { buildSite, defaultOut, holdsOtherFiles, type SiteOptions } from '../site.ts'
import { base, checkPosting, commune, part, postingAddress, site } from '../site-options.ts'

/** What the passing of days alone brings and every page says of itself ("chưa rõ từ ngày …"): a site is not left to grow old for it. */
const saidOnPages: ReadonlySet<ProblemCode> = new Set(['LAW_EXPIRED', 'VALUE_ENDED'])

/** Folders of somebody else are not built into. */
function checkFree(folders: readonly string[]): void {
  const taken = folders.find(holdsOtherFiles)
  if (taken !== undefined) throw new UsageError(siteTexts.otherFiles(taken))
}

type Err = (text: string) => void

/** Builds one site; says where it stands. */
async function buildOne(options: SiteOptions, err: Err): Promise<number> {
  checkFree([options.out])
  if ((await buildSite(options)) !== 0) return 1
  err(siteTexts.built(options.out))
  if (options.posting && options.site !== undefined) err(siteTexts.posting(postingAddress(options.site, options.base)))
  return 0
}

/** Builds a site for each of some provinces; says of each how it went. */
async function buildMany(provinces: readonly Province[], options: SiteOptions, jobs: number, err: Err) {
  checkFree(provinces.map(one => placeOf(one, options).out))
  const built = ({ name, slug }: Province, good: boolean) =>
    err(good ? siteTexts.builtOf(name, resolve(options.out, slug)) : siteTexts.failedOf(name))
  const failed = await buildProvinceSites(provinces, options, { jobs, built })
  err(
    siteTexts.builtAll(
      provinces.length - failed.length,
      failed.map(({ name }) => name),
    ),
  )
  return failed.length > 0 ? 1 : 0
}

export const command = defineCommand({
  words: commandTexts.build,
  options: {
    province: optional(province),
    'all-provinces': flag,
    part: optional(part),
    jobs: withDefault(whole(1, 64), buildsAtOnce),
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
  async run({ values, library, err }) {
    const { catalog, on, strict, jobs, part: share = { place: 1, of: 1 } } = values
    checkPosting(values)
    const every = values['all-provinces']
    if (every && values.province !== undefined) throw new UsageError(siteTexts.oneOrAll)
    if (!every && values.part !== undefined) throw new UsageError(siteTexts.partNeedsAll)
    let good: boolean | undefined
    const isGood = (files: FileStates) => {
      const refused = strict ? 'warning' : 'error'
      const state = stateOfFiles(catalog, files, { on, refused, told: saidOnPages, err })
      return namesDecisions(catalog, strict, err) && state
    }
    const mayPublish = (files: FileStates) => {
      good ??= isGood(files)
      return good
    }
    const options = { ...values, out: resolve(values.out), mayPublish }
    if (!every) return buildOne(options, err)
    const { provinces } = library.part(catalog, /^lists\/provinces\./)
    return buildMany(provincesOf(provinces.values(), share), options, jobs, err)
  },
})
