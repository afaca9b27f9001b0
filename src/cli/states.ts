import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble, type Loaded, loadCatalog } from '../load/catalog.ts'
import { listCatalogFiles } from '../load/files.ts'
import { diffText, diffUsage as t } from '../text/diff.ts'
import { valueWords } from '../text/option.ts'
import { type Reader, UsageError } from './option.ts'
import { date, folder } from './readers.ts'

/** A state of a catalogue as it is named on the command line. */
export type StateName =
  | { kind: 'day'; name: string }
  | { kind: 'folder'; name: string; today: string }
  | { kind: 'revision'; name: string; today: string; root: string; commit: string }

const isMissing = ({ error }: { error?: Error }) => (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT'

/** Runs Git in a folder; a machine without it is said. */
function git(root: string, args: readonly string[]) {
  const run = spawnSync('git', ['-C', root, ...args], { maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] })
  if (isMissing(run)) throw new UsageError(t.noGit)
  return run
}

const clipped = (text: string) => text.slice(0, 80)

/** The commit that a revision names in the repository in which a catalogue lies. */
function commitOf(name: string, root: string): string {
  if (git(root, ['rev-parse', '--git-dir']).status !== 0) throw new UsageError(t.noRepository(clipped(name)))
  const found = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
  if (found.status !== 0) throw new UsageError(t.noState(clipped(name)))
  return found.stdout.toString().trim()
}

/** A day, a folder with a catalogue, or a revision of Git. */
export const state: Reader<StateName> = {
  word: valueWords.state,
  example: '2026-08-14',
  read(written, place) {
    if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(written)) return { kind: 'day', name: date.read(written, place) }
    if (existsSync(written)) return { kind: 'folder', name: folder.read(written, place), today: place.today }
    if (!/^[\w./~^@{}:+-]{1,200}$/u.test(written) || written.startsWith('-'))
      throw new UsageError(t.noState(clipped(written)))
    const { root, today } = place
    return { kind: 'revision', name: written, today, root, commit: commitOf(written, root) }
  },
}

/** The catalogue of a revision, unpacked into a folder of its own for as long as it is read. */
function loadRevision({ root, name, commit }: Extract<StateName, { kind: 'revision' }>): Loaded {
  const archive = git(root, ['archive', '--format=tar', commit, '.'])
  if (archive.status !== 0) throw new UsageError(t.noCatalog(clipped(name)))
  const unpacked = mkdtempSync(join(tmpdir(), 'thutuc-diff-'))
  try {
    const tar = spawnSync('tar', ['-xf', '-', '-C', unpacked], {
      input: archive.stdout,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    if (isMissing(tar)) throw new UsageError(t.noTar)
    return assemble(listCatalogFiles(unpacked))
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
}

/** The catalogue of a folder or a revision; one without records is none. */
export function loadState(named: Exclude<StateName, { kind: 'day' }>): Loaded {
  const loaded = named.kind === 'folder' ? loadCatalog(named.name) : loadRevision(named)
  if (loaded.catalog.procedures.size === 0) throw new UsageError(t.noRecords(nameOf(named)))
  return loaded
}

/** A state as a sentence names it. */
export const nameOf = ({ kind, name }: StateName): string =>
  kind === 'day' ? diffText.day(name) : kind === 'folder' ? diffText.folder(name) : diffText.revision(name)

/** Codes of the records that could not be read: written for another version of the schema, or broken. */
export const unreadCodes = ({ problems, catalog }: Loaded): string[] => [
  ...new Set(
    problems
      .flatMap(({ file }) => /records\/[^/]+\/([1-9]\.\d{6})\.yaml$/.exec(file.replaceAll('\\', '/'))?.[1] ?? [])
      .filter(code => !catalog.procedures.has(code)),
  ),
]
