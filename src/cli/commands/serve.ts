import { resolve } from 'node:path'
import { commandTexts } from '../../text/cli.ts'
import { siteTexts } from '../../text/site-command.ts'
import { catalogOption, committedCatalog } from '../catalog.ts'
import { defineCommand } from '../command.ts'
import { none, UsageError, withDefault } from '../option.ts'
import { date, newFolder, whole } from '../readers.ts'
import { buildSite, defaultOut, holdsOtherFiles, isStale } from '../site.ts'
import { serveFolder } from '../static-server.ts'
import { untilClosed } from '../until-closed.ts'

const day = withDefault(date, ({ today }) => today)

export const command = defineCommand({
  words: commandTexts.serve,
  options: {
    port: withDefault(whole(0, 65_535), () => 4321),
    out: withDefault(newFolder, () => defaultOut),
    catalog: catalogOption,
    on: { ...day, take: (written, place) => ({ day: day.take(written, place), given: written.length > 0 }) },
  },
  argument: none,
  async run({ values: { port, on, catalog, ...values }, out: print, err }) {
    const out = resolve(values.out)
    if (holdsOtherFiles(out)) throw new UsageError(siteTexts.otherFiles(out))
    if (on.given || catalog !== committedCatalog || isStale(out, catalog)) {
      err(siteTexts.building)
      if ((await buildSite({ catalog, on: on.day, out })) !== 0) return 1
    }
    try {
      const { server, origin } = await serveFolder(out, port)
      print(siteTexts.open(`${origin}/`))
      await untilClosed(server)
      return 0
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      throw new UsageError(siteTexts.portTaken(port))
    }
  },
})
