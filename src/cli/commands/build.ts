import { siteTexts } from '../../text/site-command.ts'
import { catalogRoot } from '../catalog.ts'
import { type Command, dateOption, text, UsageError } from '../command.ts'
import { buildSite, isMistakenForInside, outFolder } from '../site.ts'

export const command: Command = {
  options: {
    catalog: { type: 'string' },
    on: { type: 'string' },
    out: { type: 'string' },
    base: { type: 'string' },
    site: { type: 'string' },
  },
  positionals: [0, 0],
  async run({ values, err, today }) {
    const out = outFolder(text(values, 'out'))
    if (isMistakenForInside(out)) throw new UsageError(siteTexts.badOut(out))
    const options = { catalog: catalogRoot(values), on: dateOption(values, today), out }
    const code = await buildSite({ ...options, base: text(values, 'base'), site: text(values, 'site') })
    if (code === 0) err(siteTexts.built(out))
    return code === 0 ? 0 : 1
  },
}
