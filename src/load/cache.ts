import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cacheFile, writeKept } from './cache-folder.ts'
import { allowedIn } from './entries.ts'
import type { CatalogFile } from './files.ts'
import type { Located } from './locate.ts'
import { locatable, type Parsed, parseYaml } from './parse.ts'

/** Changes when the meaning of a parsed file does; a cache of another version is not read. */
const version = 'thutuc-parsed-5'

/** Parsed files by the SHA-256 of their text; only files without a problem are kept. */
export interface ParseCache {
  /** A file of a kind, of which only a cache of allowed values needs to be told; it is read where its state is not known. */
  parse(file: Pick<CatalogFile, 'file' | 'state' | 'read'>, kind?: string): Parsed
  /** Takes what was read of a file that was parsed anew; nothing of others. */
  learn(parsed: Parsed): void
  /** Writes what this run used; nothing when nothing changed. A cache that cannot be written is no error. */
  save(): void
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64')

/** A file with nothing kept of it. */
export const parseAnew: ParseCache['parse'] = ({ file, read }) => parseYaml(file, read())

/**
 * The cache of one catalogue folder: a line a file, hash and value, so that no string grows with the catalogue. New lines are
 * written behind the others. For a program that is named the values are those that its schemas allow, which it need not look at
 * again; another, also one that runs beside it, does not know them.
 */
export function openCache(root: string, program?: string): ParseCache {
  const isAllowed = program !== undefined
  const file = cacheFile(root, isAllowed ? '-allowed.jsonl' : '.jsonl')
  const known = readLines(file)
  const used = new Map<string, string>()
  const fresh = new Map<string, string>()
  const keys = new WeakMap<Parsed, string>()
  return {
    parse(source, kind = '') {
      const state = source.state ?? hash(source.read())
      const key = isAllowed ? hash(`${program} ${kind} ${state}`) : state
      const line = known.get(key)
      const value = line === undefined ? undefined : valueIn(line)
      if (line !== undefined && value !== undefined) {
        used.set(key, line)
        return lazily(source, value, isAllowed)
      }
      const parsed = parseAnew(source)
      if (isAllowed) keys.set(parsed, key)
      else if (parsed.problems.length === 0) fresh.set(key, JSON.stringify(parsed.value))
      return parsed
    },
    learn(parsed) {
      const [key, value] = [keys.get(parsed), allowedIn(parsed)]
      if (key !== undefined && value !== undefined && parsed.problems.length === 0)
        fresh.set(key, JSON.stringify(value))
    },
    save() {
      const unused = known.size - used.size
      if (known.size === 0 || unused > used.size / 4)
        writeLines(file, [`${version}\n`, ...linesOf(used), ...linesOf(fresh)])
      else if (fresh.size > 0) addLines(file, linesOf(fresh))
    },
  }
}

/** The value of a line; undefined where a run was ended while it wrote it. */
function valueIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** A file whose value is known; its document is parsed only when a problem needs a line. */
function lazily({ file, read }: Pick<CatalogFile, 'file' | 'read'>, value: unknown, isAllowed: boolean): Parsed {
  let full: Located | undefined
  const parsed = () => {
    full ??= locatable(file, read())
    return full
  }
  return {
    file,
    get text() {
      return parsed().text
    },
    value,
    problems: [],
    ...(isAllowed && { allowed: true }),
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
    if (line !== '') lines.set(line.slice(0, 44), line.slice(45))
  }
  return lines
}

const linesOf = (lines: ReadonlyMap<string, string>) => [...lines].map(([key, line]) => `${key} ${line}\n`)

const writeLines = (file: string, lines: readonly string[]): void =>
  writeKept(file, temporary => {
    writeFileSync(temporary, '')
    append(temporary, lines)
  })

/** Behind an end of line, for a run that was ended may have left half a line. */
function addLines(file: string, lines: readonly string[]): void {
  try {
    append(file, ['\n', ...lines])
  } catch {
    // A read-only or full disk costs speed, not correctness.
  }
}

function append(file: string, lines: readonly string[]): void {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length < 1_000_000) continue
    writeFileSync(file, chunk, { flag: 'a' })
    chunk = ''
  }
  writeFileSync(file, chunk, { flag: 'a' })
}
