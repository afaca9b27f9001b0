// The acts as they are committed: what they change on which days; one fold, whatever the order and however often.
import { describe, expect, test } from 'vitest'
import { effective, inForce, settled } from '../../../src/engine/record/effective.ts'
import { basisEnd } from '../../../src/engine/record/ends.ts'
import { enactedBy, withActs } from '../../../src/load/acts.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'

const { catalog } = loadCatalog('procedures')
const { documents } = catalog

const on = (code: string, day: string) => {
  const record = catalog.procedures.get(code)
  if (record === undefined) throw new Error(`no record ${code}`)
  return effective(record, day)
}

describe('66.16 for the tax number of a dependant (Phụ lục I.9 Mục 1 phần D khoản IX), which 66.18 leaves', () => {
  test.each<[string, string, boolean]>([
    ['the day before 66.16', '2026-04-14', false],
    ['its first day', '2026-04-15', true],
    ['the day on which 66.18 begins', '2026-07-01', true],
    ['its last day', '2027-02-28', true],
    ['the day after', '2027-03-01', false],
  ])('%s', (_, day, asked) =>
    expect(on('1.008498', day).papers?.some(({ id }) => id === 'bang-ke-nuoi-duong')).toBe(asked),
  )
})

describe('301/2026 for birth, residence and health card in one filing', () => {
  test.each<[string, string, (number | undefined)[], boolean]>([
    ['the day before', '2026-08-31', [undefined], false],
    ['its first day', '2026-09-01', [3, 8], true],
    ['after the cliff of 01/03/2027', '2027-03-01', [3, 8], true],
  ])('%s', (_, day, days, asks) => {
    const { timeLimits = [], circumstances = [] } = on('2.000986', day)
    expect(timeLimits.map(({ amount }) => amount)).toEqual(days)
    expect(circumstances.some(({ id }) => id === 'lam-can-cuoc')).toBe(asks)
  })
})

describe('155/2026 on complaints', () => {
  test.each<[string, string, [number, string], string, RegExp]>([
    ['the day before', '2026-06-30', [10, 'day'], '124/2020/NĐ-CP', /^Của tổ chức/],
    [
      'its first day (Điều 10, Điều 20)',
      '2026-07-01',
      [7, 'working-day'],
      '155/2026/NĐ-CP',
      /công chứng hoặc chứng thực/,
    ],
    ['the last day of notaries', '2026-12-31', [7, 'working-day'], '155/2026/NĐ-CP', /công chứng hoặc chứng thực/],
    ['the day after (Điều 21 khoản 2)', '2027-01-01', [7, 'working-day'], '155/2026/NĐ-CP', /^Phải chứng thực/],
  ])('%s', (_, day, takes, form, power) => {
    const { steps = [], papers = [] } = on('2.002409', day)
    const accepting = steps.find(({ id }) => id === 'thu-ly')?.takes
    expect([accepting?.amount, accepting?.unit]).toEqual(takes)
    expect(papers.map(paper => paper.form?.name).join()).toContain(form)
    expect(papers.find(({ id }) => id === 'giay-uy-quyen')?.note).toMatch(power)
  })
})

describe('the registration charge of a new electric car (51/2025, then 202/2026 Điều 1)', () => {
  test.each<[string, string, number | undefined]>([
    ['under 51/2025', '2027-02-28', 0],
    ['the first day of 202/2026', '2027-03-01', 0],
    ['its last day', '2030-12-31', 0],
    ['the day after, of which no text speaks', '2031-01-01', undefined],
  ])('%s', (_, day, amount) => {
    const fee = on('1.007700', day).fees?.find(({ id }) => id === 'le-phi-o-to-dien')
    expect([fee?.amount, fee?.undetermined !== undefined]).toEqual([amount, amount === undefined])
  })
})

describe('what an act leaves open is a doubt while the act holds', () => {
  test.each<[string, string, string, string, boolean]>([
    ['66.19 Phụ lục III, the day before', '1.003755', '2026-06-30', 'agency', false],
    ['its first day', '1.003755', '2026-07-01', 'agency', true],
    ['the last day of 66.19', '1.003755', '2027-02-28', 'agency', true],
    ['the day after', '1.003755', '2027-03-01', 'agency', false],
    ['66.18 Phụ lục I.1, fire safety', '3.000243', '2026-11-27', 'papers', true],
    ['before 66.18', '3.000243', '2026-06-30', 'papers', false],
  ])('%s', (_, code, day, part, doubted) =>
    expect(on(code, day).unclear?.some(({ about, to }) => about === part && to !== undefined) ?? false).toBe(doubted),
  )
})

describe('the part of a text that a basis names ends with that part', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['a part that 66.18 Điều 4 repeals', 'Phụ lục I.13 Mục 2 khoản V', '2026-06-30'],
    ['the part on medicines, which it leaves', 'Phụ lục I.13 Mục 2 khoản VI, khoản VII', '2027-02-28'],
    ['the text as a whole', undefined, '2027-02-28'],
  ])('%s', (_, article, last) => expect(basisEnd({ document: '66.16/2026/NQ-CP', article }, documents)).toBe(last))
})

/** Thirty days over the years, among them each cliff. */
const days = Array.from(
  { length: 22 },
  (_, at) => `${2024 + Math.floor(at / 5)}-${String(1 + ((at * 7) % 12)).padStart(2, '0')}-15`,
).concat('2026-08-14 2026-08-15 2026-12-31 2027-01-01 2027-02-28 2027-03-01 2026-04-15 2026-09-01'.split(' '))

describe('one fold', () => {
  test(`folded once or twice, the same: ${catalog.procedures.size} records on ${days.length} days`, () => {
    const unlike = [...catalog.procedures.values()].flatMap(record =>
      days.flatMap(day => {
        const once = effective(record, day)
        return JSON.stringify(effective(once, day)) === JSON.stringify(once) ? [] : [`${record.code} ${day}`]
      }),
    )
    expect(unlike).toEqual([])
  })

  test('a record published for a day says the same of that day', () => {
    const unlike = [...catalog.procedures.values()].flatMap(record =>
      days.flatMap(day => {
        const { changes: _later, ...told } = settled(record, day)
        const { changes: _all, ...holds } = effective(record, day)
        return JSON.stringify(told) === JSON.stringify(holds) ? [] : [`${record.code} ${day}`]
      }),
    )
    expect(unlike).toEqual([])
  })

  test('acts in another order of files give the same procedure', () => {
    const acts = [...catalog.acts.values()]
    const bare = [...catalog.procedures.values()].map(({ changes: _woven, ...record }) => record)
    const folded = (order: typeof acts, code: string, day: string) => {
      const record = bare.find(candidate => candidate.code === code)
      return (
        record && effective(withActs(record, enactedBy(order, documents).get(code) ?? [], documents).procedure, day)
      )
    }
    const touched = new Set(acts.flatMap(({ changes }) => changes.flatMap(({ procedures }) => procedures)))
    expect(touched.size).toBeGreaterThan(10)
    for (const code of touched)
      for (const day of days) {
        const [one, other] = [acts, acts.toReversed()].map(order => folded(order, code, day))
        expect([code, day, other?.fees, other?.papers, other?.timeLimits]).toEqual([
          code,
          day,
          one?.fees,
          one?.papers,
          one?.timeLimits,
        ])
      }
  })

  test('an act changes procedures that are there, on days on which they bind', () => {
    const idle = [...catalog.acts.values()].flatMap(({ document, from, changes }) =>
      changes.flatMap(change =>
        change.procedures
          .filter(code => {
            const record = catalog.procedures.get(code)
            return record === undefined || !inForce(record, change.from ?? from)
          })
          .map(code => `${document} ${code}`),
      ),
    )
    expect(idle).toEqual([])
  })
})
