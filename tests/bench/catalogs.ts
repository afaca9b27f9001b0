import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { provinceList } from '../../src/analysis/province.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { LifeEvent } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'

/** Names of the files below a folder, in their order. */
export const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .sort()

/** Laws that no record of the subset names would be pages without procedures. */
function keepCitedLaws(root: string): void {
  const cited = new Set(
    filesBelow(root, '.yaml')
      .filter(name => name !== join('lists', 'legal-documents.yaml'))
      .flatMap(name =>
        [...readFileSync(join(root, name), 'utf8').matchAll(/document: "?([^\s",}]+)/g)].map(match => match[1]),
      ),
  )
  const file = join(root, 'lists/legal-documents.yaml')
  const [head = '', ...entries] = readFileSync(file, 'utf8').split(/^- /m)
  const kept = entries.filter(
    entry => cited.has(/number: "?([^\s",}]+)/.exec(entry)?.[1]) || !/^[\s{]*number:/.test(entry),
  )
  writeFileSync(file, [head, ...kept].join('- '))
}

/** Events keep the procedures that are there, and lose their questions, which name others; one without any goes. */
function keepKnownEvents(root: string): void {
  const codes = new Set(filesBelow(join(root, 'records'), '.yaml').map(name => basename(name, '.yaml')))
  const file = join(root, 'lists/life-events.yaml')
  const events = parse(readFileSync(file, 'utf8')) as LifeEvent[]
  const known = events
    .map(({ id, name, audience, procedures }) => ({
      id,
      name,
      audience,
      procedures: procedures.filter(code => codes.has(code)),
    }))
    .filter(({ procedures }) => procedures.length > 0)
  writeFileSync(file, `${JSON.stringify(known, null, 1)}\n`)
}

/** A catalogue with the first records only, taken evenly over the whole list; everything else as it is. */
export function subset(source: string, size: number, root: string): string {
  for (const folder of readdirSync(source))
    if (!['records', 'imported'].includes(folder)) cpSync(join(source, folder), join(root, folder), { recursive: true })
  const records = filesBelow(join(source, 'records'), '.yaml')
  for (let n = 0; n < Math.min(size, records.length); n++) {
    const name = records[Math.floor((n * records.length) / Math.min(size, records.length))] ?? ''
    mkdirSync(join(root, 'records', name, '..'), { recursive: true })
    cpSync(join(source, 'records', name), join(root, 'records', name))
  }
  keepCitedLaws(root)
  keepKnownEvents(root)
  return root
}

/** A number from 0 to 1 that is always the same for the same words. */
const chance = (...words: string[]): number =>
  createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) / 2 ** 32

/** Councils lower, or waive, a fee of a tenth of the procedures that have one: more than the common rule they may not ask. */
function changesOf({ code, fees = [] }: Procedure, province: string): object[] {
  const fee = fees.find(({ amount, formula }) => amount !== undefined && amount > 0 && formula === undefined)
  if (fee === undefined || chance(province, code) > 0.1) return []
  const factor = [0, 0.5, 0.8][Math.floor(chance(code, province, 'mức') * 3)] ?? 0
  const source = { title: `Nghị quyết mẫu để đo của Hội đồng nhân dân, tỉnh số ${province}` }
  const amount = Math.round(((fee.amount ?? 0) * factor) / 1000) * 1000
  return [
    {
      procedure: code,
      from: '2026-07-01',
      source,
      verified: false,
      operations: [{ op: 'set-fee', fee: fee.id, amount }],
    },
  ]
}

/**
 * A whole country from a national list: each of the provinces gets differences of its own in a tenth of the procedures with a fee and
 * does not do one in fifty. Gives how many procedures the provinces have together.
 */
export function country(source: string, root: string, on: string): number {
  cpSync(source, root, { recursive: true })
  const { catalog } = loadCatalog(source)
  mkdirSync(join(root, 'overlays'), { recursive: true })
  let records = 0
  for (const { code, slug } of catalog.provinces.values()) {
    const listed = provinceList(catalog, code, on).map(({ procedure }) => procedure)
    const changes = listed.flatMap(procedure => changesOf(procedure, code))
    const left = listed.filter(one => chance(one.code, code, 'không áp dụng') < 0.02)
    const because = 'Không phát sinh ở tỉnh (mẫu để đo)'
    const source = { title: `Quyết định mẫu để đo của Ủy ban nhân dân, tỉnh số ${code}` }
    const notApplied = left.map(one => ({ procedure: one.code, because, source }))
    if (!catalog.overlays.has(code))
      writeFileSync(
        join(root, 'overlays', `${code}-${slug}.yaml`),
        `${JSON.stringify({ province: code, changes, notApplied }, null, 1)}\n`,
      )
    records += listed.length - left.length
  }
  return records
}
