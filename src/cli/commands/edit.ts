import { commandTexts } from '../../text/cli.ts'
import { editCommand as t } from '../../text/edit.ts'
import { siteTexts } from '../../text/site-command.ts'
import { catalogOption } from '../catalog.ts'
import { defineCommand } from '../command.ts'
import { Desk } from '../edit/desk.ts'
import { serveForms } from '../edit/server.ts'
import { openStates } from '../edit/state.ts'
import { none, UsageError, withDefault } from '../option.ts'
import { date, whole } from '../readers.ts'
import { untilClosed } from '../until-closed.ts'

/** `thutuc edit`: forms in a browser on this machine, over the files of a catalogue. */
export const command = defineCommand({
  words: commandTexts.edit,
  options: {
    port: withDefault(whole(0, 65_535), () => 0),
    catalog: catalogOption,
    on: withDefault(date, ({ today }) => today),
  },
  argument: none,
  async run({ values: { port, catalog, on }, out, err }) {
    const desk = new Desk(catalog)
    try {
      const { server, address } = await serveForms({ desk, states: openStates(catalog, on), on }, port)
      out(t.open(address))
      await untilClosed(server)
      const left = desk.unsaved().map(({ path }) => path)
      if (left.length > 0) err(t.unsaved(left))
      return 0
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      throw new UsageError(siteTexts.portTaken(port))
    }
  },
})
