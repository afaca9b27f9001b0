import { commandTexts } from '../../text/cli.ts'
import { mcpText } from '../../text/mcp.ts'
import { catalogOption } from '../catalog.ts'
import { defineCommand } from '../command.ts'
import { openLibrary } from '../library.ts'
import { type Desk, replyTo } from '../mcp/answer.ts'
import { none } from '../option.ts'
import { loadCommand, today, version } from '../run.ts'

/** The commands that answer: read before the first question. */
const asked = ['search', 'show', 'diff', 'deadline', 'cost', 'compare', 'ahead'] as const

/** Asks each kind of question once, so that nobody's first one waits for what is made ready once. */
async function warmUp(desk: Desk): Promise<void> {
  const [record] = desk.library.catalog(desk.root).catalog.procedures.values()
  if (record === undefined) return
  const { code, sector, name } = record
  for (const query of [name, `${name} a`.slice(0, 60), code]) await replyTo('search', { query }, desk)
  for (const tool of ['show', 'cost'] as const) await replyTo(tool, { code }, desk)
  await replyTo('as_of', { code, on: record.from ?? '2026-01-01' }, desk)
  await replyTo('what_changed', { from: '2026-01-01', to: desk.today, sector }, desk)
  await replyTo('ahead', { sector }, desk)
}

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
    await warmUp({ library, root, today: today() })
    err(mcpText.ready(catalog.procedures.size))
    await serveTools(version(), (name, sent) => replyTo(name, sent, { library, root, today: today() }), err)
    return 0
  },
})
