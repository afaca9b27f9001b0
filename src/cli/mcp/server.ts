import { Server } from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { mcpText, mcpTools } from '../../text/mcp.ts'
import type { Reply } from './answer.ts'
import { inputSchema } from './arguments.ts'
import { type ToolName, tools } from './tools.ts'

/** Bytes of one message: what is larger ends the connection before it fills the memory. */
const largest = 64 * 1024 * 1024

const strings = { type: 'array', items: { type: 'string' } } as const

const outputSchema = {
  type: 'object' as const,
  properties: {
    on: { type: 'string', format: 'date' },
    procedures: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string' },
          name: { type: 'string' },
          sources: strings,
          validity: strings,
          doubts: strings,
        },
        required: ['code', 'name', 'sources', 'validity', 'doubts'],
      },
    },
  },
  required: ['on', 'procedures'],
}

const listed = (Object.keys(tools) as ToolName[]).map(name => ({
  name,
  description: mcpTools[name].summary,
  inputSchema: inputSchema(tools[name], mcpTools[name].takes),
  outputSchema,
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
}))

const asResult = (reply: Reply) =>
  reply.refused === undefined
    ? {
        content: [{ type: 'text' as const, text: reply.text }],
        structuredContent: { on: reply.on, procedures: reply.grounds.map(ground => ({ ...ground })) },
      }
    : { content: [{ type: 'text' as const, text: reply.refused }], isError: true }

function serverFor(version: string, reply: (name: string, sent: unknown) => Promise<Reply>): Server {
  const server = new Server(
    { name: 'thutuc', version },
    { capabilities: { tools: {} }, instructions: mcpText.instructions },
  )
  server.setRequestHandler('tools/list', () => ({ tools: listed }))
  server.setRequestHandler('tools/call', async ({ params }) =>
    asResult(await reply(params.name, params.arguments ?? {})),
  )
  return server
}

/** Answers a client over standard input and output until it closes them. */
export function serveTools(
  version: string,
  reply: (name: string, sent: unknown) => Promise<Reply>,
  err: (text: string) => void,
): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: largest })
  const ended = new Promise<void>(done => process.stdin.once('end', done).once('close', done))
  serveStdio(() => serverFor(version, reply), { transport, onerror: error => err(error.message) })
  return ended
}
