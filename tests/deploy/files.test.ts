// What the recipes name exists: options of the command, files of the repository, the headers that the program itself sends.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { command } from '../../src/cli/commands/build.ts'
import { securityHeaders } from '../../src/cli/static-server.ts'
import { nginxConfiguration } from './nginx-server.ts'

const folder = 'docs/deploy'
const forever = 'public, max-age=31536000, immutable'
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const nginx = readFileSync(nginxConfiguration, 'utf8')
const recipes = ['docs/deploy.md', ...readdirSync(folder).map(name => join(folder, name))]

/** Blocks of a `_headers` file: a path, then its headers indented. */
function headerBlocks(text: string): Record<string, Record<string, string>> {
  const blocks: Record<string, Record<string, string>> = {}
  let path = ''
  for (const line of text.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#'))) {
    const header = /^ {2}([\w-]+): (.+)$/.exec(line)
    if (!header && !line.startsWith('/')) throw new Error(`neither a path nor a header: ${line}`)
    if (header) blocks[path] = { ...blocks[path], [(header[1] ?? '').toLowerCase()]: header[2] ?? '' }
    else path = line
  }
  return blocks
}

describe('the same headers everywhere', () => {
  test('nginx: what `thutuc serve` sends, and what depends on the request', () => {
    const sent = [...nginx.matchAll(/^( *)add_header ([\w-]+) "?([^;]*?)"? always;$/gm)]
    expect(new Set(sent.map(([, indent]) => indent))).toEqual(new Set(['    ']))
    const headers = Object.fromEntries(sent.map(([, , name = '', value]) => [name.toLowerCase(), value]))
    const { 'cache-control': _caching, 'strict-transport-security': _tls, allow: _allow, ...rest } = headers
    expect(rest).toEqual(securityHeaders)
    expect(nginx.match(/add_header/g)?.length).toBe(sent.length + 1)
  })

  test('_headers', () => {
    expect(headerBlocks(read('_headers'))).toEqual({ '/*': securityHeaders, '/tep/*': { 'cache-control': forever } })
  })

  test('storage: the types that nginx sends', () => {
    const types = [...nginx.matchAll(/^ {8}(\w+\/[\w.+-]+) +(\w+);$/gm)].map(([, type = '', ending = '']) => [
      ending,
      type,
    ])
    const kinds = (/kinds='\n([\s\S]*?)\n'/.exec(read('upload.sh'))?.[1] ?? '').split('\n')
    const sent = kinds.map(line => line.split(/[ ;]/).slice(0, 2))
    expect(sent.toSorted()).toEqual(types.toSorted())
    expect(types.length).toBeGreaterThan(15)
  })
})

describe('what recipes name', () => {
  test.each(recipes)('options of `thutuc build` in %s', path => {
    const text = readFileSync(path, 'utf8')
    const calls = [...text.matchAll(/(?:thutuc build|release\.sh \S+|thutuc -- build|OPTIONS=)([^\n`]*)/g)]
    const flags = calls.flatMap(([, rest = '']) => [...rest.matchAll(/--([a-z-]+)/g)].map(([, flag = '']) => flag))
    for (const flag of flags) expect(Object.keys(command.options)).toContain(flag)
  })

  test('files', () => {
    const text = readFileSync('docs/deploy.md', 'utf8')
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link)
    for (const link of links) expect(statSync(join('docs', link)).isFile()).toBe(true)
    const named = links.filter(link => link.startsWith('deploy/')).map(link => link.replace('deploy/', ''))
    expect([...new Set(named)].sort()).toEqual(readdirSync(folder).sort())
  })
})

interface Workflow {
  jobs: Record<string, { steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] }>
}

test('the workflow of GitHub: installs, checks, builds with the address it is given, hands over the folder of the build', () => {
  const { jobs } = parse(read('pages.yml')) as Workflow
  const steps = jobs.build?.steps ?? []
  const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]))
  expect(runs).toEqual(['npm ci', 'npx thutuc check', 'npx thutuc build --site "$ORIGIN" --base "$BASE/"'])
  const handed = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'))
  expect(handed?.with).toEqual({ path: 'dist' })
})

test('the pipeline of GitLab hands over the folder of the build', () => {
  const { pages } = parse(read('gitlab-ci.yml')) as { pages: { script: string[]; artifacts: { paths: string[] } } }
  expect(pages.artifacts.paths).toEqual(['public'])
  expect(pages.script.at(-1)).toContain('npx thutuc build --out public --site "$origin"')
})
