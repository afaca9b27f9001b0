import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { everydayNameOf } from '../../import/everyday-names.ts'
import { openCache } from '../../load/cache.ts'
import type { Reader, Store } from './store.ts'

/** What a catalogue needs beside records and the lists that an import makes, or that name records which it may lack. */
const folders = ['parameters', 'models', 'calendar', 'schema']
const everydayNames = 'lists/everyday-names.yaml'
const ownLists = [
  'sectors',
  'agencies',
  'subject-kinds',
  'life-events',
  'legal-documents',
  'not-procedures',
  'everyday-names',
]

const filesOf = (root: string, folder: string): string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter(name => /\.(?:ya?ml|json)$/.test(name)) : []

/** Copies parameters, models, calendar and the fixed lists from the committed catalogue, where the folder has none, or has them in part. */
export function copyFrame(committed: Reader, store: Store): void {
  for (const folder of folders)
    if (store.wasCut || filesOf(store.root, folder).length === 0) copyFolder(committed, store, folder, () => true)
  copyFolder(committed, store, 'lists', name => !ownLists.includes(name.replace(/\.ya?ml$/, '')))
  copyEverydayNames(committed, store)
}

const recordsOf = (root: string): string[] =>
  existsSync(join(root, 'records'))
    ? readdirSync(join(root, 'records'), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.yaml'))
        .map(name => `records/${name}`)
        .toSorted()
    : []

/** The committed list of everyday names with what the committed records are called: an import is searched by both. */
function copyEverydayNames(committed: Reader, store: Store): void {
  const list = committed.read(everydayNames)
  if (list === undefined || store.read(everydayNames) !== undefined) return
  const { parse } = openCache(committed.root)
  const named = recordsOf(committed.root).map(
    path => everydayNameOf(parse({ file: path, read: () => committed.read(path) ?? '' }).value) ?? '',
  )
  store.write(everydayNames, `${list.trimEnd()}\n${named.join('')}`)
}

function copyFolder(from: Reader, to: Store, folder: string, wanted: (name: string) => boolean): void {
  for (const name of filesOf(from.root, folder)) {
    const path = `${folder}/${name}`
    const text = from.read(path)
    if (wanted(name) && text !== undefined && to.read(path) === undefined) to.write(path, text)
  }
}
