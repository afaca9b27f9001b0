// Editors know each file of the catalogue by its schema.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileKinds } from '../../src/model/kinds.ts'

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': Record<string, string> }
const yaml = fileKinds.filter(({ path }) => path.source.endsWith('yaml$'))

test.each(yaml.map(kind => [kind.name, kind] as const))('%s', (name, { path }) => {
  const pattern = settings['yaml.schemas'][`procedures/schema/${name}.json`] ?? ''
  expect(pattern.replace('procedures/', '').replaceAll('*', '2026')).toMatch(path)
})
