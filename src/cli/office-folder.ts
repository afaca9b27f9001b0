import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaFiles } from '../load/schemas.ts'
import type { Province } from '../model/lists.ts'
import { officeReadme, overlayExample } from '../text/office-folder.ts'

/** What a new office takes over; proposals, published figures and differences of others stay where they are. */
const taken = ['acts', 'calendar', 'lists', 'models', 'parameters', 'records', 'schema', 'sources']

/** Schemas by the files that they are for, as editors read them. */
const editorSettings = (): string =>
  `${JSON.stringify({ '[yaml]': { 'editor.formatOnSave': false }, 'yaml.schemas': schemaFiles() }, null, 2)}\n`

/** Fills an empty folder with the catalogue of a new office: records and lists of another, the province's own overlay, editor settings. */
export function fillOffice(from: string, to: string, place: Province | undefined): void {
  const there = new Set(readdirSync(from))
  for (const name of taken.filter(name => there.has(name)))
    cpSync(join(from, name), join(to, name), { recursive: true })
  mkdirSync(join(to, '.vscode'))
  writeFileSync(join(to, '.vscode/settings.json'), editorSettings())
  writeFileSync(join(to, '.vscode/extensions.json'), `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] })}\n`)
  mkdirSync(join(to, 'overlays'))
  if (place === undefined) return
  writeFileSync(join(to, 'README.md'), officeReadme(place))
  const own = there.has('overlays')
    ? readdirSync(join(from, 'overlays')).filter(name => name.startsWith(`${place.code}-`))
    : []
  for (const name of own) cpSync(join(from, 'overlays', name), join(to, 'overlays', name))
  if (own.length === 0) writeFileSync(join(to, 'overlays', `${place.code}-${place.slug}.yaml`), overlayExample(place))
}
