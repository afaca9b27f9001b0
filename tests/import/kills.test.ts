// A real process that imports is ended at random moments: what it leaves passes the checks, and the next run makes it whole.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runImport } from '../../src/cli/import/run.ts'
import { openReader, openStore } from '../../src/cli/import/store.ts'
import { draws } from './national-source.ts'
import { errorsIn, folder, importInto, recordsIn } from './portal.ts'
import { sourceText } from './portal-item.ts'

const kills = 6
const records = 60

interface Ended {
  code: number | null
  words: string
  milliseconds: number
}

/** Runs the command; ends it, and all that it started, after so many milliseconds. */
function run(file: string, into: string, killAfter?: number): Promise<Ended> {
  const begin = performance.now()
  const args = ['src/cli/thutuc.mjs', 'import', file, '--into', into, '--on', '2026-11-27']
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  child.stderr.on('data', (part: Buffer) => {
    words += part
  })
  const end = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // it has just ended by itself
    }
  }
  const timer = killAfter === undefined ? undefined : setTimeout(end, killAfter)
  return new Promise(done =>
    child.on('close', code => {
      clearTimeout(timer)
      done({ code, words, milliseconds: performance.now() - begin })
    }),
  )
}

const filesIn = (root: string): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .toSorted()
      .map(file => [file.slice(root.length), readFileSync(file, 'utf8')]),
  )

test(`ended at ${kills} random moments, an import leaves a catalogue without errors and is made whole by the next`, async () => {
  const place = folder()
  const files = [1, 2].map(edition => {
    const file = join(place, `lan-${edition}.jsonl`)
    writeFileSync(file, sourceText(edition, records))
    return file
  })
  const clean = join(place, 'sach')
  const root = join(place, 'danh-muc')
  const whole = await run(files[0] ?? '', clean)
  expect(whole.code, whole.words).toBe(0)
  const next = draws(20_261_127)
  let span = whole.milliseconds
  let cut = 0
  for (let turn = 0; turn < kills; turn++) {
    // the last part of a run, where it puts files in their places, is tried as often as all the rest
    const share = turn % 2 === 0 ? next() : 0.7 + next() * 0.3
    const { code, milliseconds } = await run(files[turn % 2] ?? '', root, span * share)
    cut += Number(code !== 0)
    if (code === 0) span = Math.min(span, milliseconds)
    mkdirSync(root, { recursive: true })
    expect(errorsIn(root), `run ${turn}`).toEqual([])
  }
  expect(cut).toBeGreaterThan(kills / 3)
  const last = await run(files[0] ?? '', root)
  expect(last.code, last.words).toBe(0)
  expect(errorsIn(root)).toEqual([])
  expect(recordsIn(root).size).toBe(records)
  for (const [path, text] of filesIn(clean))
    if (path.startsWith('/records/') || path.startsWith('/imported/')) expect(filesIn(root).get(path), path).toBe(text)
}, 600_000)

test('cut off after each single file, a new catalogue and a renewed one have no errors', async () => {
  const lines = (edition: number) => sourceText(edition, 3)
  let files = Number.POSITIVE_INFINITY
  for (let after = 1; after < files; after++) {
    const root = folder()
    for (const edition of [1, 2]) {
      files = await importCut(root, lines(edition), after)
      expect(errorsIn(root), `edition ${edition}, after ${after} files`).toEqual([])
      if (edition === 1) await importInto(root, lines(1))
    }
  }
})

/** Imports and stops after so many files have come to their places; gives how many there were to place. */
async function importCut(root: string, lines: string, after: number): Promise<number> {
  const file = join(folder(), 'nguon.jsonl')
  writeFileSync(file, lines)
  const store = openStore(root)
  let placed = 0
  const commit = () => {
    for (const _ of store.placing()) if (++placed === after) return
  }
  await runImport({
    files: [file],
    store: { ...store, commit },
    committed: openReader('procedures'),
    accept: new Set(),
    on: '2026-11-27',
    afterLine: () => false,
  })
  return placed < after ? placed : after + 2
}

test('a second import into one folder is refused with one sentence, and changes nothing', async () => {
  const place = folder()
  const file = join(place, 'nguon.jsonl')
  writeFileSync(file, sourceText(1, records))
  const root = join(place, 'danh-muc')
  const owner = { pid: process.pid, host: hostname(), began: '', since: new Date(0).toISOString() }
  writeFileSync(`${root}.lock`, JSON.stringify(owner))
  const { code, words } = await run(file, root)
  expect(code).toBe(3)
  expect(words.trim().split('\n')).toHaveLength(1)
  expect(words).toContain(String(process.pid))
  expect(readdirSync(place)).not.toContain('danh-muc')
})
