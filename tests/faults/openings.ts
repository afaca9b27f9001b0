// Faults of the kinds that openings look for, put one at a time into records of the committed catalogue, each found nothing against before by any rule of its kind.
import type { OpeningRule } from '../../src/analysis/openings/opening.ts'
import { openingsOf } from '../../src/analysis/openings/openings.ts'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { effective } from '../../src/engine/record/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Paper, Procedure, Step } from '../../src/model/procedure.ts'

/** What came of one kind of fault: how many were put in, found by their rule, and how many findings of other kinds it made. */
export interface FaultCount {
  readonly rule: OpeningRule
  readonly tried: number
  readonly found: number
  readonly others: number
}

const on = '2026-11-27'
const { catalog } = loadCatalog('procedures')
const { assumptions } = assumptionsAt(catalog, on)
const records = [...catalog.procedures.values()]
  .map(record => effective(record, on))
  .filter(({ kind, from = '' }) => kind === 'public' && from <= on)

const paperOf = (record: Procedure, paper: Omit<Paper, 'id'>): Procedure => ({
  ...record,
  papers: [...(record.papers ?? []), { id: 'giay-them', ...paper }],
})
const stepOf = (record: Procedure, step: Omit<Step, 'id'>): Procedure => ({
  ...record,
  steps: [...(record.steps ?? []), { id: 'buoc-them', ...step }],
})
const turn = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length]

const ended = [...catalog.documents.values()].filter(({ to = on }) => to < on)
const gone = [...catalog.endedConcepts.values()].filter(({ kind }) => kind !== 'paper')
const held = [...catalog.paperKinds.values()].filter(({ heldBy }) => heldBy !== undefined)
const copied = [...catalog.paperKinds.values()].filter(({ copyServes, heldBy }) => copyServes && heldBy === undefined)
/** A procedure may ask for the paper that it is about. */
const isAbout = ({ name, results = [] }: Procedure, words: readonly string[]): boolean =>
  [name, ...results.map(result => result.name)].some(text =>
    words.some(word => text.toLowerCase().includes(word.toLowerCase())),
  )
const isAbroad = ({ name }: Procedure): boolean => /nước ngoài|nước láng giềng|cơ quan đại diện/iu.test(name)

/** The record with a fault, or nothing where there is no place for one. */
type Put = (record: Procedure, index: number) => Procedure | undefined

const puts: Record<OpeningRule, Put> = {
  'law-ended': (record, index) => {
    const document = turn(ended, index)?.number
    return document === undefined ? undefined : { ...record, legalBasis: [...(record.legalBasis ?? []), { document }] }
  },
  'ended-concept': (record, index) => {
    const word = turn(gone, index)?.words[0]
    return word === undefined ? undefined : stepOf(record, { name: `Xin ý kiến của ${word}`, actor: 'agency' })
  },
  'held-paper': (record, index) => {
    const kind = turn(held, index)
    if (kind === undefined || isAbroad(record) || isAbout(record, kind.words)) return undefined
    return paperOf(record, { name: `Bản sao ${kind.name}`, copies: 1 })
  },
  'result-of': record =>
    isAbroad(record) || record.code === '1.001193'
      ? undefined
      : paperOf(record, { name: 'Giấy mẫu của thủ tục khác', originals: 1, outputOf: '1.001193' }),
  'certified-copy': record => paperOf(record, { name: 'Hợp đồng thuê địa điểm', copies: 1, certified: true }),
  'original-kept': (record, index) => {
    const kind = turn(copied, index)
    return kind && !isAbout(record, kind.words) ? paperOf(record, { name: kind.name, originals: 1 }) : undefined
  },
  'several-sets': record => ({ ...record, sets: 3 }),
  'same-paper': record =>
    paperOf(paperOf(record, { name: 'Báo cáo tình hình hoạt động của năm trước', originals: 1 }), {
      name: 'Bản chính báo cáo tình hình hoạt động của năm trước (nếu có)',
      originals: 1,
    }),
  'long-limit': record => {
    const [limit] = record.timeLimits ?? []
    return limit?.amount === undefined || limit.stages !== undefined || record.timeLimits?.length !== 1
      ? undefined
      : { ...record, timeLimits: [{ ...limit, amount: limit.amount * 4 }] }
  },
  'passing-step': record => stepOf(record, { name: 'Văn thư luân chuyển hồ sơ đến phòng chuyên môn', actor: 'agency' }),
  'no-online': record => {
    const channels = (record.channels ?? []).filter(({ id }) => id !== 'online')
    const told = JSON.stringify([record.steps, record.notes, channels])
    return channels.length === 0 || /trực tuyến|điện tử|cổng dịch vụ/iu.test(told) ? undefined : { ...record, channels }
  },
  'short-validity': record => ({
    ...record,
    results: [...(record.results ?? []), { id: 'ket-qua-them', name: 'Giấy xác nhận có giá trị 06 tháng' }],
  }),
  nationwide: record => {
    const [first] = record.channels ?? []
    const onSpot = /thực địa|thực tế|hiện trường|tại cơ sở|hiện trạng|inspect/iu.test(
      JSON.stringify(record.steps ?? []),
    )
    if (onSpot || !record.levels?.includes('commune') || first === undefined) return undefined
    return { ...record, channels: [{ id: 'in-person', where: 'Ủy ban nhân dân xã nơi cư trú' }, { id: 'online' }] }
  },
}

/** What only looks like a fault: nothing is found against it. */
const harmless: readonly Put[] = [
  record => paperOf(record, { name: 'Giấy khai sinh', hand: 'show' }),
  record => paperOf(record, { name: 'Giấy khai sinh do cơ quan nước ngoài cấp', copies: 1 }),
  record => paperOf(record, { name: 'Giấy xác nhận số chứng minh nhân dân cũ', copies: 1 }),
  record => paperOf(record, { name: 'Giấy khai sinh (khi không tra cứu được trong cơ sở dữ liệu)', copies: 1 }),
  record => stepOf(record, { name: 'Gửi Sở Tài chính (trước đây là Sở Kế hoạch và Đầu tư)', actor: 'agency' }),
  record => stepOf(record, { name: 'Văn thư tiếp nhận, kiểm tra và chuyển hồ sơ', actor: 'agency' }),
  record => ({ ...record, sets: 1 }),
  record => ({ ...record, legalBasis: [...(record.legalBasis ?? []), { document: '31/2024/QH15' }] }),
]

/** Procedures like the first, so that its limit can stand out among them. */
const crowd = (record: Procedure): Procedure[] =>
  Array.from({ length: 9 }, (_, index) => ({ ...record, code: `${record.code}-${index}` }))

const keysOf = (record: Procedure, others: readonly Procedure[]): string[] =>
  openingsOf(
    { ...catalog, proposals: new Map(), procedures: new Map([record, ...others].map(one => [one.code, one])) },
    { on },
    assumptions,
  )
    .filter(({ procedure }) => procedure === record.code)
    .map(({ rule, item = '' }) => `${rule} ${item}`)

/** Puts each kind of fault into up to so many clean records, evenly over the catalogue, and counts what is found. */
export function injected(places: number): FaultCount[] {
  return (Object.entries(puts) as [OpeningRule, Put][]).map(([rule, put]) => {
    const count = { rule, tried: 0, found: 0, others: 0 }
    for (const [index, record] of records.entries()) {
      if (count.tried === places) break
      const fault = put(record, index)
      if (fault === undefined) continue
      const others = rule === 'long-limit' ? crowd({ ...record, name: `Cấp ${record.name}` }) : []
      const named = (one: Procedure) => (rule === 'long-limit' ? { ...one, name: `Cấp ${record.name}` } : one)
      const before = keysOf(named(record), others)
      if (before.some(key => key.startsWith(rule))) continue
      const fresh = keysOf(named(fault), others).filter(key => !before.includes(key))
      count.tried++
      if (fresh.some(key => key.startsWith(`${rule} `))) count.found++
      count.others += fresh.filter(key => !key.startsWith(`${rule} `)).length
    }
    return count
  })
}

/** Puts what only looks like a fault into as many records, and counts how often something is found against it. */
export function accused(places: number): { readonly tried: number; readonly found: number } {
  const few = records.filter((_, index) => index % Math.ceil(records.length / places) === 0)
  const pairs = few.flatMap(record => harmless.map((put, index) => [record, put(record, index)] as const))
  const found = pairs.filter(([record, changed]) => {
    const before = keysOf(record, [])
    return changed !== undefined && keysOf(changed, []).some(key => !before.includes(key))
  })
  return { tried: pairs.length, found: found.length }
}
