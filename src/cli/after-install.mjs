// After an installation: of the Node that comes along for those who have an older one (optionalDependencies) the program alone stays; where the
// Node that installs is new enough itself, nothing of it. Plain JavaScript, because that Node may be old.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version that comes along; later ones give the same bytes (tests/reproduce.ts). */
const enough = 24

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))
const { npm_node_execpath: host = '', npm_config_user_agent: agent = '' } = process.env
const major = Number(/\bnode\/v(\d+)/.exec(agent)?.[1] ?? 0)
const isNewEnough = major >= enough && !host.startsWith(modules + sep)
const names = (existsSync(modules) ? readdirSync(modules) : []).filter(name =>
  /^node-(bin-)?(linux|darwin|win)-/.test(name),
)
const goes = isNewEnough
  ? [...names, ...['node', 'node.cmd', 'node.ps1'].map(name => join('.bin', name))]
  : names.flatMap(name => ['include', 'share', 'CHANGELOG.md'].map(part => join(name, part)))
for (const path of goes) rmSync(join(modules, path), { recursive: true, force: true })
