import { commandTexts } from '../../text/cli.ts'
import { mcpText } from '../../text/mcp.ts'
import { catalogOption } from '../catalog.ts'
import { defineCommand } from '../command.ts'
import { openLibrary } from '../library.ts'
import { replyTo } from '../mcp/answer.ts'
import { none } from '../option.ts'
import { loadCommand, today, version } from '../run.ts'

/** The commands that answer: read before the first question. */
const asked = ['search', 'show', 'diff', 'deadline', 'cost', 'compare', 'ahead'] as const

/** `thutuc mcp`: the catalogue as tools for assistants, over standard input and output. */
export const command = defineCommand({
  words: commandTexts.mcp,
  options: { catalog: catalogOption },
  argument: none,
  async run({ values: { catalog: root }, err }) {
    const library = openLibrary(root)
    const { catalog } = library.catalog(root)
    library.index(catalog, today())
    const [{ serveTools }] = await Promise.all([import('../mcp/server.ts'), ...asked.map(loadCommand)])
    err(mcpText.ready(catalog.procedures.size))
    await serveTools(version(), (name, sent) => replyTo(name, sent, { library, root, today: today() }), err)
    return 0
  },
})
