// Spoils items of the national list and imports them: `npm run spoil -- 2000`. Says what broke, by promise.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'
import { isPresent, portalDetails, sample } from './national-source.ts'
import { brokenPromises, spoil } from './spoil.ts'
import { importWhole } from './whole.ts'

const size = Number(process.argv[2] ?? 2000)
const seed = Number(process.argv[3] ?? 20261129)
const on = '2026-11-27'

const tally = (list: readonly string[]): [string, number][] =>
  [...Map.groupBy(list, what => what.replace(/[\d.,]+/gu, 'n'))]
    .map(([what, all]): [string, number] => [what, all.length])
    .toSorted((a, b) => b[1] - a[1])

if (!isPresent) console.error('the national list is not at hand: ../shared/data')
else {
  const root = mkdtempSync(join(tmpdir(), 'thutuc-'))
  const file = join(root, 'nguon.jsonl')
  const items = sample(await portalDetails(), size, seed).map((detail, at) => spoil(detail, seed + at))
  writeFileSync(file, items.map(({ detail }) => JSON.stringify(detail)).join('\n'))
  const report = await importWhole(file, join(root, 'catalogue'), on)
  const loaded = loadCatalog(join(root, 'catalogue'))
  const errors = problemsOf(loaded, on).filter(problem => problem.severity === 'error')
  const broken = items.flatMap(({ detail }) => {
    const record = loaded.catalog.procedures.get(String(detail.code))
    return record ? brokenPromises(record, detail).map(what => ({ what, code: String(detail.code) })) : []
  })
  const left = report.entries.filter(({ outcome }) => outcome === 'left-out')
  console.log(`${items.length} items spoilt, ${loaded.catalog.procedures.size} records, ${left.length} left out`)
  console.log(
    tally(
      left.flatMap(({ remarks }) =>
        remarks.slice(-1).map(({ rule, detail }) => `${rule} ${detail ?? ''}`.slice(0, 100)),
      ),
    ),
  )
  console.log(
    `${errors.length} errors of the checks`,
    tally(errors.map(({ code }) => code)),
    errors.slice(0, 8).map(({ code, file, line }) => `${code} ${file}:${line}`),
  )
  console.log(`${broken.length} promises broken`, tally(broken.map(({ what }) => what)), broken.slice(0, 8))
  rmSync(root, { recursive: true, force: true })
  if (errors.length + broken.length > 0) process.exitCode = 1
}
