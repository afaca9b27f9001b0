// After an installation: of the Node that comes along for those who have an older one (optionalDependencies) the program alone stays, and where the Node that
// installs is new enough itself, nothing of it; of packages that bring several builds of one thing, the one that is loaded; source maps go. Plain JavaScript,
// because that Node may be old.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version that comes along; later ones give the same bytes (tests/reproduce.ts). */
const enough = 24

/** What a folder of a package holds beside the build that an `import` takes: other builds, sources, translations, a viewer that nobody opens. */
const spare = {
  docx: { dist: /\.(cjs|d\.cts|iife\.js)$|^(bibliography|charts|html|layout|shapes)\.mjs$/ },
  mathjs: { lib: /^(browser|cjs)$/ },
  hyperformula: { '.': /^(commonjs|dist)$/ },
  flexsearch: { dist: /^(?!flexsearch\.bundle\.module\.min\.mjs$)/ },
  jsonld: { '.': /^dist$/ },
  n3: { '.': /^browser$/ },
  zod: { '.': /^src$/ },
  'html-validate': { dist: /^cjs$/ },
  '@modelcontextprotocol/client': { dist: /\.c[tj]s$/ },
  '@modelcontextprotocol/core': { dist: /\.c[tj]s$/ },
  '@modelcontextprotocol/server': { dist: /\.c[tj]s$/ },
  typescript: { lib: /^[a-z]{2}(-[a-z]{2})?$/ },
  'axe-core': { '.': /^locales$/ },
  'playwright-core': { lib: /^vite$/ },
}

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
const { npm_node_execpath: host = '', npm_config_user_agent: agent = '' } = process.env
const namesIn = folder => (existsSync(folder) ? readdirSync(folder) : [])

/** What goes of the Node that comes along. */
function ofNode() {
  const major = Number(/\bnode\/v(\d+)/.exec(agent)?.[1] ?? 0)
  const isNewEnough = major >= enough && !host.startsWith(modules + sep)
  const names = namesIn(modules).filter(name => /^node-(bin-)?(linux|darwin|win)-/.test(name))
  return isNewEnough
    ? [...names, ...['node', 'node.cmd', 'node.ps1'].map(name => join('.bin', name))]
    : names.flatMap(name => ['include', 'share', 'CHANGELOG.md'].map(part => join(name, part)))
}

const ofBuilds = () =>
  Object.entries(spare).flatMap(([name, folders]) =>
    Object.entries(folders).flatMap(([folder, other]) =>
      namesIn(join(modules, name, folder))
        .filter(entry => other.test(entry))
        .map(entry => join(name, folder, entry)),
    ),
  )

/** Source maps of a folder and below; links lead to what is not installed here. */
function maps(folder) {
  return readdirSync(join(modules, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return maps(path)
    return entry.isFile() && entry.name.endsWith('.map') ? [path] : []
  })
}

for (const path of [...ofNode(), ...ofBuilds()]) rmSync(join(modules, path), { recursive: true, force: true })
for (const path of existsSync(modules) ? maps('.') : []) rmSync(join(modules, path), { force: true })
