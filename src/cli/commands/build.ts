import { siteTexts } from '../../text/site-command.ts'
import { catalogRoot, openCatalog, provinceOption } from '../catalog.ts'
import { type Command, dateOption, type Invocation, text, UsageError } from '../command.ts'
import { buildSite, holdsOtherFiles, outFolder } from '../site.ts'
import { postingAddress, postingOptions } from '../site-options.ts'

/** The catalogue is read for its provinces only when one is named. */
const provinceOf = (values: Invocation['values']): string | undefined =>
  values.province === undefined ? undefined : provinceOption(values, openCatalog(values).catalog)

export const command: Command = {
  options: {
    catalog: { type: 'string' },
    on: { type: 'string' },
    out: { type: 'string' },
    province: { type: 'string' },
    base: { type: 'string' },
    site: { type: 'string' },
    posting: { type: 'boolean' },
    commune: { type: 'string' },
  },
  positionals: [0, 0],
  async run({ values, err, today }) {
    const out = outFolder(text(values, 'out'))
    if (holdsOtherFiles(out)) throw new UsageError(siteTexts.otherFiles(out))
    const { site, posting, commune } = postingOptions(values)
    const options = { catalog: catalogRoot(values), on: dateOption(values, today), out, province: provinceOf(values) }
    const base = text(values, 'base')
    if ((await buildSite({ ...options, base, site, posting, commune })) !== 0) return 1
    err(siteTexts.built(out))
    if (posting && site !== undefined) err(siteTexts.posting(postingAddress(site, base)))
    return 0
  },
}
