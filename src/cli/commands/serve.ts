import { siteTexts } from '../../text/site-command.ts'
import { catalogRoot } from '../catalog.ts'
import { type Command, dateOption, text, UsageError } from '../command.ts'
import { buildSite, holdsOtherFiles, isStale, outFolder } from '../site.ts'
import { serveFolder } from '../static-server.ts'

function portOf(value: string): number {
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65535) throw new UsageError(siteTexts.badPort(value))
  return port
}

export const command: Command = {
  options: {
    port: { type: 'string' },
    out: { type: 'string' },
    catalog: { type: 'string' },
    on: { type: 'string' },
  },
  positionals: [0, 0],
  async run({ values, out: print, err, today }) {
    const port = portOf(text(values, 'port', '4321'))
    const out = outFolder(text(values, 'out'))
    const catalog = catalogRoot(values)
    if (holdsOtherFiles(out)) throw new UsageError(siteTexts.otherFiles(out))
    const on = dateOption(values, today)
    if (values.on !== undefined || values.catalog !== undefined || isStale(out, catalog)) {
      err(siteTexts.building)
      if ((await buildSite({ catalog, on, out })) !== 0) return 1
    }
    try {
      const { server, origin } = await serveFolder(out, port)
      print(siteTexts.open(`${origin}/`))
      await new Promise(done => server.once('close', done))
      return 0
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      throw new UsageError(siteTexts.portTaken(port))
    }
  },
}
