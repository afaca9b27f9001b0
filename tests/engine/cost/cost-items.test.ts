// What each thing asked takes before any price: from the record, from a norm, or why nothing can be said of it.
import { describe, expect, test } from 'vitest'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { addedSteps, type Draft, itemsOf, unknownLines, withUsualSteps } from '../../../src/engine/cost/effort.ts'
import type { QuantityKey } from '../../../src/engine/cost/quantity.ts'
import type { Use } from '../../../src/engine/cost/worlds.ts'
import { numberOf } from '../../../src/engine/evaluate.ts'
import { exact, one } from '../../../src/engine/exact.ts'
import type { Fee, Paper, Procedure, Step } from '../../../src/model/procedure.ts'
import { assumptions } from './cost-records.ts'

/** Norms of the test's own, each figure another. */
const values = (): Assumptions['values'] => ({
  ...assumptions().values,
  'paper-norm': {
    form: { pages: 2 },
    certified: { trips: 1, sheets: 3 },
    copy: { sheets: 2 },
    show: { pages: 0 },
  },
  'trip-norm': { submit: { 'in-person': 1, online: 0, post: 0 }, collect: { 'in-person': 1, online: 0 } },
  'copy-price': 500,
  'certification-price': 2000,
  'postage-price': 30_000,
})
const normed = (): Assumptions => ({ ...assumptions(), values: values() })

const record = (more: Partial<Procedure>): Procedure => ({
  code: '9.000001',
  name: 'Mẫu',
  sector: 'ho-tich',
  kind: 'public',
  levels: ['commune'],
  papers: [],
  fees: [],
  ...more,
})
const defaults: Record<string, number> = { soBan: 1 }
/** Basis, destination, and every input that is not as in an empty line. */
const plain = (draft: Draft | undefined) =>
  draft === undefined || draft.basis === 'none'
    ? draft?.reason
    : {
        basis: draft.basis,
        ...(draft.to && { to: draft.to }),
        ...Object.fromEntries(
          Object.entries(draft.inputs)
            .map(([name, value]) => [name, numberOf(value)] as const)
            .filter(([name, value]) => value !== (defaults[name] ?? 0)),
        ),
      }
const draftOf = (more: Partial<Procedure>, use: Partial<Use> = {}, given = normed()) =>
  plain(itemsOf(record(more), given)[0]?.draft({ weight: one, ...use }))

describe('a paper', () => {
  const paper = (more: Partial<Paper>): Partial<Procedure> => ({ papers: [{ id: 'giay', name: 'Giấy', ...more }] })
  test.each<[name: string, paper: Partial<Paper>, takes: unknown]>([
    ['of a form: two pages to fill in', { form: { name: 'Mẫu' } }, { basis: 'norm', to: 'commune', soTrang: 2 }],
    [
      'of a form in three copies is filled in once',
      { form: { name: 'Mẫu' }, copies: 3 },
      { basis: 'norm', to: 'commune', soTrang: 2 },
    ],
    [
      'certified: one trip, three sheets at 2,000',
      { certified: true, copies: 1 },
      { basis: 'norm', to: 'commune', soLuot: 1, tienMoiBan: 6000 },
    ],
    [
      'certified, nobody counted: one copy',
      { certified: true },
      { basis: 'norm', to: 'commune', soLuot: 1, tienMoiBan: 6000 },
    ],
    [
      'certified in two copies',
      { certified: true, copies: 2 },
      { basis: 'norm', to: 'commune', soLuot: 1, tienMoiBan: 6000, soBan: 2 },
    ],
    ['certified and asked as original alone: nothing to certify', { certified: true, originals: 1 }, 'no-effort'],
    [
      'a form that is certified is filled in',
      { form: { name: 'Mẫu' }, certified: true },
      { basis: 'norm', to: 'commune', soTrang: 2 },
    ],
    ['a plain copy: two sheets at 500', { copies: 1 }, { basis: 'norm', to: 'commune', tienMoiBan: 1000 }],
    ['four plain copies', { copies: 4 }, { basis: 'norm', to: 'commune', tienMoiBan: 1000, soBan: 4 }],
    ['an original alone', { originals: 1 }, 'no-effort'],
    ['nobody counted', {}, 'no-effort'],
    ['that is shown costs no page', { hand: 'show', copies: 2 }, { basis: 'norm', to: 'commune' }],
    [
      'with an effort that says nothing: the norm',
      { copies: 1, effort: { evidence: 'expert' } },
      { basis: 'norm', to: 'commune', tienMoiBan: 1000 },
    ],
    ['with its own hours', { copies: 1, effort: { hours: 2 } }, { basis: 'evidence', to: 'commune', gioThucTe: 2 }],
    [
      'with its own pages and money, original and two copies',
      { originals: 1, copies: 2, effort: { pages: 4, money: 700 } },
      { basis: 'evidence', to: 'commune', soTrang: 4, tienMoiBan: 700, soBan: 3 },
    ],
    [
      'whose effort is a norm of the record',
      { copies: 1, effort: { hours: 1, evidence: 'norm' } },
      { basis: 'norm', to: 'commune', gioThucTe: 1 },
    ],
    [
      'with a trip to the province',
      { copies: 1, effort: { trips: 1, to: 'province' } },
      { basis: 'evidence', to: 'province', soLuot: 1 },
    ],
    [
      'half of which people do anyway, once for all',
      { copies: 1, effort: { hours: 1, usual: 0.5, oneOff: true } },
      { basis: 'evidence', to: 'commune', gioThucTe: 1, phanVanLam: 0.5, motLan: 1 },
    ],
  ])('%s', (_, more, takes) => expect(draftOf(paper(more))).toEqual(takes))

  test('counts by the sets of the file; one that is shown is shown once', () => {
    expect(draftOf({ ...paper({ copies: 2 }), sets: 3 })).toMatchObject({ soBan: 6 })
    expect(draftOf({ ...paper({ originals: 1, effort: { money: 5 } }), sets: 2 })).toMatchObject({ soBan: 2 })
    expect(draftOf({ ...paper({ hand: 'show', copies: 1, effort: { money: 5 } }), sets: 2 })).not.toHaveProperty(
      'soBan',
    )
  })

  test('certified on a trip that another paper carries takes no trip of its own', () => {
    expect(draftOf(paper({ certified: true }), { trip: false })).toEqual({
      basis: 'norm',
      to: 'commune',
      tienMoiBan: 6000,
    })
  })

  test('of which the norm or its price is not known cannot be said', () => {
    const without = (...names: string[]) => ({
      ...normed(),
      values: Object.fromEntries(Object.entries(values()).filter(([name]) => !names.includes(name))),
    })
    expect(draftOf(paper({ copies: 1 }), {}, without('paper-norm'))).toBe('no-effort')
    expect(draftOf(paper({ copies: 1 }), {}, without('copy-price'))).toBe('no-norm')
    expect(draftOf(paper({ certified: true }), {}, without('certification-price'))).toBe('no-norm')
    expect(draftOf(paper({ certified: true }), {}, without('copy-price'))).toMatchObject({ tienMoiBan: 6000 })
    expect(draftOf(paper({ form: { name: 'Mẫu' } }), {}, without('copy-price'))).toMatchObject({ soTrang: 2 })
  })
})

describe('a step', () => {
  const step = (more: Partial<Step>, rest: Partial<Procedure> = {}): Partial<Procedure> => ({
    steps: [{ id: 'buoc', name: 'Bước', actor: 'applicant', ...more }],
    ...rest,
  })
  test.each<[name: string, step: Partial<Procedure>, channel: string, takes: unknown]>([
    [
      'to submit in person is a trip',
      step({ activity: 'submit' }),
      'in-person',
      { basis: 'norm', to: 'commune', soLuot: 1 },
    ],
    ['to submit online is none', step({ activity: 'submit' }), 'online', { basis: 'norm', to: 'commune' }],
    [
      'to submit by post is postage',
      step({ activity: 'submit' }),
      'post',
      { basis: 'norm', to: 'commune', tienMoiBan: 30_000 },
    ],
    [
      'to collect in person is a trip',
      step({ activity: 'collect' }),
      'in-person',
      { basis: 'norm', to: 'commune', soLuot: 1 },
    ],
    ['to collect by post, where the norm does not say', step({ activity: 'collect' }), 'post', 'no-norm'],
    ['of no kind that a norm names', step({}), 'in-person', 'no-effort'],
    [
      'to submit at a ministry: where to is not known',
      step({ activity: 'submit' }, { levels: ['ministry'] }),
      'in-person',
      'no-destination',
    ],
    [
      'to submit online at a ministry goes nowhere',
      step({ activity: 'submit' }, { levels: ['ministry'] }),
      'online',
      { basis: 'norm' },
    ],
    [
      'with its own trips to nowhere known',
      step({ effort: { trips: 1 } }, { levels: ['ministry'] }),
      'in-person',
      'no-destination',
    ],
    ['with its own hours', step({ effort: { hours: 3 } }), 'post', { basis: 'evidence', to: 'commune', gioThucTe: 3 }],
    [
      'whose effort says nothing has the norm',
      step({ activity: 'submit', effort: { evidence: 'expert' } }),
      'in-person',
      { basis: 'norm', to: 'commune', soLuot: 1 },
    ],
  ])('%s', (_, more, channel, takes) => expect(draftOf(more, { channel })).toEqual(takes))

  test('of the agency asks nothing of the applicant', () => {
    const steps: Step[] = [{ id: 'tham-dinh', name: 'Thẩm định', actor: 'agency', effort: { hours: 9 } }]
    expect(itemsOf(record({ steps }), normed())).toEqual([])
  })

  test('by post of which the price is not known cannot be said; in person it can', () => {
    const { 'postage-price': _, ...rest } = values()
    const without = { ...normed(), values: rest }
    expect(draftOf(step({ activity: 'submit' }), { channel: 'post' }, without)).toBe('no-norm')
    expect(draftOf(step({ activity: 'submit' }), { channel: 'in-person' }, without)).toMatchObject({ soLuot: 1 })
  })
})

describe('a fee', () => {
  const fee = (more: Partial<Fee>): Partial<Procedure> => ({
    fees: [{ id: 'phi', name: 'Phí', kind: 'fee', ...more } as Fee],
  })
  const formula = {
    text: 'max(300000, 0.05 * giaTri)',
    inputs: [{ id: 'giaTri', label: 'Giá trị', unit: 'VND' as const }],
  }
  test.each<[name: string, fee: Partial<Fee>, takes: unknown]>([
    ['of an amount', { amount: 8000 }, { basis: 'evidence', phi: 8000 }],
    ['of nothing, by law', { amount: 0 }, { basis: 'evidence' }],
    ['in US dollars is in no total', { amount: 25, currency: 'USD' }, 'foreign-currency'],
    ['that others set', { undetermined: 'HĐND cấp tỉnh' }, 'unknown-fee'],
    ['by a formula that nobody compiled', { formula } as Partial<Fee>, 'no-typical-value'],
  ])('%s', (_, more, takes) => expect(draftOf(fee(more))).toEqual(takes))

  test('that is optional is shown and not counted, and stands for no other', () => {
    const [optional, other] = itemsOf(
      record({
        fees: [
          { id: 'a', name: 'a', kind: 'fee', amount: 1, optional: true, oneOf: 'nhom' },
          { id: 'b', name: 'b', kind: 'fee', amount: 1, oneOf: 'nhom' },
        ],
      }),
      normed(),
    )
    expect([optional?.uncounted, optional?.group]).toEqual(['optional', undefined])
    expect([other?.uncounted, other?.group]).toEqual([undefined, 'nhom'])
  })
})

describe('lines of a record', () => {
  const heads = (procedure: Procedure) =>
    itemsOf(procedure, normed()).map(({ id, kind, activity, name, sharesTrip = false, perChannel = false }) =>
      [id, kind, activity, name, ...(sharesTrip ? ['shares a trip'] : []), ...(perChannel ? ['by channel'] : [])].join(
        ' · ',
      ),
    )

  test('stand in the order of papers, steps and fees, each with what it is', () => {
    expect(
      heads(
        record({
          papers: [
            { id: 'don', name: 'Đơn', form: { name: 'Mẫu' } },
            { id: 'ban-sao', name: 'Bản sao', certified: true },
          ],
          steps: [
            { id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'submit' },
            { id: 'xet', name: 'Xét', actor: 'agency' },
            { id: 'khac', name: 'Khác', actor: 'applicant' },
          ],
          fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 1 }],
        }),
      ),
    ).toEqual([
      'don · paper · prepare · Đơn',
      'ban-sao · paper · prepare · Bản sao · shares a trip',
      'nop · step · submit · Nộp · by channel',
      'khac · step · other · Khác',
      'phi · fee · pay · Phí',
    ])
  })

  test('stand for papers and fees that the record does not know, and say so', () => {
    const { papers: _, fees: __, ...open } = record({})
    expect(heads(open)).toEqual([`${unknownLines.papers} · paper · prepare · `, `${unknownLines.fees} · fee · pay · `])
    expect(itemsOf(open, normed()).map(({ draft }) => plain(draft({ weight: one })))).toEqual([
      'unknown-papers',
      'unknown-fee',
    ])
  })
})

describe('the steps that everyone takes', () => {
  const applicant = (activity?: Step['activity']): Step => ({
    id: 'a',
    name: 'A',
    actor: 'applicant',
    ...(activity && { activity }),
  })
  const agency: Step = { id: 'b', name: 'B', actor: 'agency', activity: 'collect' }
  const submit = { id: addedSteps.submit, name: '', actor: 'applicant', activity: 'submit' }
  const collect = {
    id: addedSteps.collect,
    name: '',
    actor: 'applicant',
    activity: 'collect',
    when: { channel: 'in-person' },
  }
  test.each<[name: string, steps: Step[] | undefined, added: unknown[]]>([
    ['to submit and to collect, where the record names no step', undefined, [submit, collect]],
    ['the same where it names steps of the agency alone', [agency], [submit, collect]],
    ['to collect, where it names another step of the applicant', [applicant()], [collect]],
    ['none where it names the collecting', [applicant('collect')], []],
  ])('are %s', (_, steps, added) => {
    const procedure = record(steps ? { steps } : {})
    expect(withUsualSteps(procedure).steps ?? []).toEqual([...(steps ?? []), ...added])
    if (added.length === 0) expect(withUsualSteps(procedure)).toBe(procedure)
  })
})

describe('what is drawn', () => {
  test('has a key of its own: lines of a record by its code, norms by themselves, for all procedures the same', () => {
    const keys: string[] = []
    const sample = ({ procedure, line, input }: QuantityKey, { low, high }: { low: number; high: number }) => {
      keys.push(`${procedure}/${line}/${input} ${Number(low.toFixed(6))}–${Number(high.toFixed(6))}`)
      return exact(1)
    }
    const items = itemsOf(
      record({
        papers: [
          { id: 'don', name: 'Đơn', form: { name: 'Mẫu' } },
          { id: 'sao', name: 'Sao', certified: true },
          { id: 'khai', name: 'Khai', effort: { hours: 2, evidence: 'survey' } },
          { id: 'chac', name: 'Chắc', effort: { hours: 2 } },
          { id: 'khoang', name: 'Khoảng', effort: { money: { low: 1, likely: 2, high: 4 } } },
        ],
        steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'submit' }],
      }),
      normed(),
      sample,
    )
    for (const channel of ['in-person', 'post']) for (const item of items) item.draft({ weight: one, channel })
    const spread = new Set(keys)
    expect([...spread].toSorted()).toEqual(
      [
        '9.000001/khai/gioThucTe 1.8–2.2',
        '9.000001/khoang/tienMoiBan 1–4',
        '/paper-norm/form.pages 1.6–2.4',
        '/paper-norm/certified.trips 0.8–1.2',
        '/paper-norm/certified.sheets 2.4–3.6',
        '/trip-norm/submit 0.8–1.2',
        '/postage-price/ 24000–36000',
      ].toSorted(),
    )
  })
})
