import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Located } from './locate.ts'
import { locatable, type Parsed, parseYaml } from './parse.ts'

/** Changes when the meaning of a parsed file does; a cache of another version is not read. */
const version = 'thutuc-parsed-3'

/** Beside the program's own packages, also when a builder has bundled this file into another folder. */
const folder = join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'node_modules', '.cache', 'thutuc')

/** Parsed files by the SHA-256 of their text; only files without a problem are kept. */
export interface ParseCache {
  parse: typeof parseYaml
  /** Writes what this run used; nothing when nothing changed. A cache that cannot be written is no error. */
  save(): void
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64')

/** The cache of one catalogue folder: a line a file, hash and value, so that no string grows with the catalogue. */
export function openCache(root: string): ParseCache {
  const name = hash(resolve(root))
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 16)
  const file = join(folder, `${name}.jsonl`)
  const known = readLines(file)
  const used = new Map<string, string>()
  let changed = false
  return {
    parse(name, text) {
      const key = hash(text)
      const line = known.get(key)
      if (line !== undefined) {
        used.set(key, line)
        return lazily(name, text, JSON.parse(line))
      }
      changed = true
      const parsed = parseYaml(name, text)
      if (parsed.problems.length === 0) used.set(key, JSON.stringify(parsed.value))
      return parsed
    },
    save() {
      if (changed || used.size !== known.size) writeLines(file, used)
    },
  }
}

/** A file whose value is known; its document is parsed only when a problem needs a line. */
function lazily(file: string, text: string, value: unknown): Parsed {
  let full: Located | undefined
  const parsed = () => {
    full ??= locatable(file, text)
    return full
  }
  return {
    file,
    text,
    value,
    problems: [],
    get document() {
      return parsed().document
    },
    get lines() {
      return parsed().lines
    },
  }
}

function readLines(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map()
  const bytes = readFileSync(file)
  const lines = new Map<string, string>()
  let from = bytes.indexOf(10)
  if (bytes.toString('utf8', 0, Math.max(0, from)) !== version) return lines
  for (let to = bytes.indexOf(10, from + 1); to > 0; from = to, to = bytes.indexOf(10, from + 1)) {
    const line = bytes.toString('utf8', from + 1, to)
    lines.set(line.slice(0, 44), line.slice(45))
  }
  return lines
}

function writeLines(file: string, lines: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, '')
    let chunk = `${version}\n`
    for (const [key, line] of lines) {
      chunk += `${key} ${line}\n`
      if (chunk.length > 1_000_000) {
        writeFileSync(temporary, chunk, { flag: 'a' })
        chunk = ''
      }
    }
    writeFileSync(temporary, chunk, { flag: 'a' })
    renameSync(temporary, file)
  } catch {
    // A read-only or full disk costs speed, not correctness.
  }
}
