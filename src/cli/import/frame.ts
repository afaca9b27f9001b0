import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reader, Store } from './store.ts'

/** What a catalogue needs beside records and the lists that an import makes, or that name records which it may lack. */
const folders = ['parameters', 'models', 'calendar', 'schema']
const ownLists = ['sectors', 'agencies', 'subject-kinds', 'life-events', 'legal-documents', 'not-procedures']

const filesOf = (root: string, folder: string): string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter(name => /\.(?:ya?ml|json)$/.test(name)) : []

/** Copies parameters, models, calendar and the fixed lists from the committed catalogue, where the folder has none. */
export function copyFrame(committed: Reader, store: Store): void {
  for (const folder of folders)
    if (filesOf(store.root, folder).length === 0) copyFolder(committed, store, folder, () => true)
  copyFolder(committed, store, 'lists', name => !ownLists.includes(name.replace(/\.ya?ml$/, '')))
}

function copyFolder(from: Reader, to: Store, folder: string, wanted: (name: string) => boolean): void {
  for (const name of filesOf(from.root, folder)) {
    const path = `${folder}/${name}`
    const text = from.read(path)
    if (wanted(name) && text !== undefined && to.read(path) === undefined) to.write(path, text)
  }
}
