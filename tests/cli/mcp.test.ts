// The catalogue as tools for assistants, asked by a real client over standard input and output.
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tools } from '../../src/cli/mcp/tools.ts'

const client = new Client({ name: 'test', version: '1.0.0' })
/** Milliseconds that a busy machine may take. */
const patience = { timeout: 300_000 }

beforeAll(() =>
  client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['src/cli/thutuc.mjs', 'mcp', '--catalog', 'tests/fixtures/catalog'],
      stderr: 'ignore',
    }),
    patience,
  ),
)
afterAll(() => client.close())

interface Ground {
  code: string
  sources: string[]
  validity: string[]
  doubts: string[]
}

async function call(name: string, given: Record<string, unknown>) {
  const { content, isError = false, structuredContent } = await client.callTool({ name, arguments: given }, patience)
  const text = content.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('')
  const { procedures = [] } = (structuredContent ?? {}) as { procedures?: Ground[] }
  return { text, isError, procedures }
}

test('eight tools, read only, each argument described and nothing else taken', async () => {
  const listed = (await client.listTools({}, patience)).tools
  expect(listed.map(tool => tool.name).sort()).toEqual(Object.keys(tools).sort())
  expect(listed).toHaveLength(8)
  for (const { inputSchema, annotations, description } of listed) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
    expect(inputSchema.additionalProperties).toBe(false)
    expect(description).toMatch(/\.$/)
    for (const property of Object.values(inputSchema.properties ?? {}))
      expect(property).toMatchObject({ description: expect.stringMatching(/\S/) })
  }
})

const questions = [
  ['search', { query: 'giay phep' }, /9\.000001/],
  ['show', { code: '9.000001', case: 'do-thi' }, /75\.000 đồng/],
  ['as_of', { code: '9.000001', on: '2026-03-01' }, /9\.000001/],
  ['deadline', { code: '9.000001', submitted: '2026-11-20T14:00', case: 'do-thi' }, /15 ngày làm việc/],
  ['cost', { code: '9.000001', on: '2026-11-22' }, /TT-BTP/],
  ['compare', { proposals: ['giay-phep-mau-2026'] }, /tiết kiệm/],
] as const

test.each(questions)('%s answers with source, validity and doubt', async (name, given, expected) => {
  const { text, isError, procedures } = await call(name, given)
  expect(text).toMatch(expected)
  expect(isError).toBe(false)
  expect(procedures[0]?.code).toBe('9.000001')
  for (const { sources, validity, doubts } of procedures)
    expect([sources, validity, doubts].map(lines => lines.filter(line => /\S/.test(line)).length)).not.toContain(0)
  expect(text).toContain('50/2014/QH13')
})

test.each([
  ['what_changed', { from: '2026-03-15', to: '2026-11-22', province: 'ha-noi' }, /\S/],
  ['ahead', { within: 400 }, /\S/],
] as const)('%s answers', async (name, given, expected) => {
  const { text, isError } = await call(name, given)
  expect([isError, text]).toEqual([false, expect.stringMatching(expected)])
})

describe('refused with one sentence', () => {
  test.each([
    ['an argument of 10 MB', 'search', { query: 'a'.repeat(10_000_000) }, /10\.000\.000 ký tự/],
    ['a code that is none', 'show', { code: 'abc' }, /mã thủ tục/],
    ['a code without a record', 'cost', { code: '9.999999' }, /9\.999999/],
    ['a missing argument', 'show', {}, /Thiếu code/],
    ['a number for a text', 'show', { code: 9.000001 }, /code cần/],
    ['a day that is none', 'as_of', { code: '9.000001', on: '2026-02-30' }, /on cần/],
    ['days the wrong way round', 'what_changed', { from: '2026-11-22', to: '2026-03-15' }, /\S/],
    ['a folder for a day', 'what_changed', { from: '/etc', to: 'HEAD' }, /from cần/],
    ['a file for a proposal', 'compare', { proposals: ['/etc/passwd.yaml'] }, /proposals cần/],
    ['no proposal', 'compare', { proposals: [] }, /proposals cần/],
    ['too many values', 'show', { code: '9.000001', if: Array.from({ length: 21 }, () => 'x') }, /21 giá trị/],
    ['a misspelt argument', 'show', { coed: '9.000001' }, /Có phải ý bạn là code/],
    ['another folder', 'show', { code: '9.000001', catalog: '/' }, /Không có tham số "catalog"/],
    ['a province that is none', 'show', { code: '9.000001', province: 'x' }, /Không có tỉnh/],
    ['a tool that is none', 'delete', {}, /Không có công cụ "delete"/],
  ])('%s', async (_name, tool, given, expected) => {
    const { text, isError } = await call(tool, given)
    expect([isError, text]).toEqual([true, expect.stringMatching(expected)])
    expect(text.length).toBeLessThan(400)
    expect(text).not.toMatch(/--[a-z]|\n {4}at |undefined/)
  })
})
