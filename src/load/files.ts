import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A file of a catalogue: `path` below the catalogue folder with `/`, `file` as a person would type it. */
export interface CatalogFile {
  path: string
  file: string
  /** The text, read when asked for: a national catalogue does not fit in memory as text and as records at once. */
  read(): string
}

/** Every YAML file below a folder and the facts of `sources`, in path order; the folders `schema` and `imported` are not data. */
export function listCatalogFiles(root: string, cwd = process.cwd()): CatalogFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(full => ({ full, path: relative(root, full).split(sep).join('/') }))
    .filter(({ path }) => /\.ya?ml$|^sources\/[^/]+\.json$/.test(path) && !/^(schema|imported)\//.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ full, path }) => ({ path, file: relative(cwd, full) || full, read: () => readFileSync(full, 'utf8') }))
}

/** A draft outside the catalogue; its comment `# at: records/<sector>/<code>.yaml` says where it would stand. */
export function readLooseFile(file: string): CatalogFile {
  const text = readFileSync(file, 'utf8')
  const at = /^# at: (\S+)$/m.exec(text.slice(0, 2000))?.[1]
  const sector = /^sector: ([a-z0-9-]+)/m.exec(text)?.[1] ?? 'nhap'
  return { path: at ?? `records/${sector}/${file.split(/[\\/]/).at(-1)}`, file, read: () => text }
}
