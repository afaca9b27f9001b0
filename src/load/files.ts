import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A file of a catalogue: `path` below the catalogue folder with `/`, `file` as a person would type it. */
export interface CatalogFile {
  path: string
  file: string
  /** Names what its bytes are, where that is known (`file-states.ts`). */
  state?: string | undefined
  /** The text, read when asked for: a national catalogue does not fit in memory as text and as records at once. */
  read(): string
}

/** Where what an import writes waits for its place. */
export const importWaiting = 'imported/.writing'

/** The name of a record there that an import has taken from its place to put it into another; it tells where it stood. */
export const movedName = (path: string): string => path.replaceAll('/', '--')

/** Where a record stood that is on its way to another place. */
export const movedFrom = (name: string): string | undefined =>
  name.startsWith('records--') ? name.replaceAll('--', '/') : undefined

interface Found extends Pick<CatalogFile, 'path' | 'state'> {
  full: string
}

/** A record that a run took from its place, and was ended before it stood in another, is still a record. */
function withMoved(files: readonly Found[]): Found[] {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
  const records = new Set(files.flatMap(({ path }) => (path.startsWith('records/') ? [nameOf(path)] : [])))
  return files.map(found => {
    if (!found.path.startsWith(`${importWaiting}/`)) return found
    const path = movedFrom(nameOf(found.path))
    return path === undefined || records.has(nameOf(path)) ? found : { ...found, path }
  })
}

const filesBelow = (root: string): Found[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(full => ({ full, path: relative(root, full).split(sep).join('/') }))

/**
 * Every YAML file below a folder and the facts of `sources`, in path order; the folders `schema` and `imported` are not data. All
 * files are those that have a state, where these are known.
 */
export function listCatalogFiles(root: string, states?: ReadonlyMap<string, string>): CatalogFile[] {
  const files: Found[] = states
    ? [...states].map(([path, state]) => ({ full: join(root, path), path, state }))
    : filesBelow(root)
  return withMoved(files)
    .filter(({ path }) => /\.ya?ml$|^sources\/[^/]+\.json$/.test(path) && !/^(schema|imported)\//.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ full, path, state }) => ({
      path,
      file: relative('', full) || full,
      state,
      read: () => readFileSync(full, 'utf8'),
    }))
}

/** Keys that only one kind of file has, and the folder of that kind. */
const marks = [
  ['proposer', 'proposals'],
  ['conclusion', 'assessments'],
  ['formulas', 'models'],
  ['values', 'parameters'],
] as const

/** The value of a key at the left edge of a YAML text, when it is one plain word. */
const wordAt = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}: *(["']?)([^\\s"'#]+)\\1 *(?:#.*)?$`, 'm').exec(text)?.[2]

/** Where a draft would stand, told by its keys whatever it is called; a record without a usable code keeps its name. */
function placeOf(text: string, name: string): string {
  const folder = marks.find(([key]) => new RegExp(`^${key}:`, 'm').test(text))?.[1]
  const id = wordAt(text, 'id')
  if (folder !== undefined) return `${folder}/${/^[\w-]+$/.test(id ?? '') ? `${id}.yaml` : name}`
  if (/^province:/m.test(text) && !/^code:/m.test(text)) return `overlays/${name}`
  const code = wordAt(text, 'code')
  const sector = /^sector: ([a-z0-9-]+)/m.exec(text)?.[1] ?? 'nhap'
  return `records/${sector}/${/^[1-9]\.\d{6}$/.test(code ?? '') ? `${code}.yaml` : name}`
}

/** A draft outside the catalogue; its comment `# at: records/<sector>/<code>.yaml` says where it would stand, else its keys do. */
export function readLooseFile(file: string): CatalogFile {
  const text = readFileSync(file, 'utf8')
  const at = /^# at: (\S+)$/m.exec(text.slice(0, 2000))?.[1]
  return { path: at ?? placeOf(text, file.split(/[\\/]/).at(-1) ?? file), file, read: () => text }
}
