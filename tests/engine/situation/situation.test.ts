import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { told } from '../../../src/engine/situation/applies.ts'
import { feesOf } from '../../../src/engine/situation/fee-answer.ts'
import { feeValues } from '../../../src/engine/situation/fee-value.ts'
import { myTimeLimit } from '../../../src/engine/situation/limits.ts'
import { fromQuery, longestLink, toQuery } from '../../../src/engine/situation/link.ts'
import { myPapers } from '../../../src/engine/situation/papers.ts'
import { belonging, questionsOf } from '../../../src/engine/situation/questions.ts'
import { type MySituation, noAnswers } from '../../../src/engine/situation/situation.ts'
import { parseFormula } from '../../../src/formula/parse.ts'
import { made, sample } from './situation-source.ts'

const mine = (given: Partial<MySituation>): MySituation => ({ ...noAnswers, ...given })
const formula = sample.fees?.find(({ id }) => id === 'sao-y')?.formula?.text ?? ''
const values = feeValues(new Map([[formula, parseFormula(formula)]]))
const source = { title: 'Nghị quyết mẫu' }

describe('my papers', () => {
  const ids = (given: Partial<MySituation>) =>
    myPapers({ procedure: sample, situation: mine(given) }).map(({ id }) => id)

  test.each<[string, Partial<MySituation>, string[]]>([
    [
      'in town, in person',
      { case: 'do-thi', channel: 'in-person', circumstances: [] },
      ['don', 'tuy-than', 'ban-ve', 'anh'],
    ],
    ['in the country, online', { case: 'nong-thon', channel: 'online', circumstances: [] }, ['don', 'tuy-than']],
    [
      'somebody else hands it in',
      { case: 'nong-thon', channel: 'online', circumstances: ['uy-quyen'] },
      ['don', 'uy-quyen', 'tuy-than'],
    ],
  ])('%s', (_, given, expected) => {
    expect(ids(given)).toEqual(expected)
  })

  test('alternatives are one thing to bring, in hand when one of them is', () => {
    const group = (have: string[]) =>
      myPapers({ procedure: sample, situation: mine({ have }) }).find(({ id }) => id === 'tuy-than')
    expect(group([])).toMatchObject({ have: false })
    expect(group([])?.alternatives.map(({ id }) => id)).toEqual(['can-cuoc', 'ho-chieu'])
    expect(group(['ho-chieu'])?.have).toBe(true)
  })

  test('a circumstance that nobody answered may ask for its paper', () => {
    expect(ids({ case: 'nong-thon', channel: 'online' })).toEqual(['don', 'uy-quyen', 'tuy-than'])
  })
})

describe('my fees', () => {
  const fees = (given: Partial<MySituation>) => feesOf(sample, mine(given), values)

  test('14 pages certified in 3 copies', () => {
    const { total, complete } = fees({ case: 'do-thi', channel: 'in-person', inputs: { soTrang: 14, soBan: 3 } })
    expect(total.VND).toEqual({ low: 75_000 + 48_000, high: 75_000 + 48_000 })
    expect(complete).toBe(true)
  })

  test('a computed fee is whole đồng, half upwards', () => {
    const given = mine({ case: 'do-thi', channel: 'in-person', inputs: { soTrang: 14, soBan: 3 } })
    const total = (computed: number) => feesOf(sample, given, () => computed).total.VND
    expect(total(100.5)).toEqual({ low: 75_101, high: 75_101 })
    expect(total(100.4)).toEqual({ low: 75_100, high: 75_100 })
  })

  test('a formula without its inputs is asked for and keeps the total open', () => {
    const { lines, complete } = fees({ case: 'do-thi', channel: 'in-person' })
    expect(lines.map(({ fee, state }) => [fee.id, state])).toContainEqual(['sao-y', 'needs-input'])
    expect(complete).toBe(false)
  })

  test.each([{ soTrang: 0, soBan: 1 }, { soTrang: 1001, soBan: 1 }, { soTrang: 5 }, { soTrang: Number.NaN, soBan: 1 }])(
    'inputs outside of their bounds give no amount: %o',
    inputs => {
      expect(fees({ case: 'do-thi', inputs }).complete).toBe(false)
    },
  )

  test('a channel not chosen widens the range and adds nothing twice', () => {
    expect(fees({ case: 'nong-thon' }).total.VND).toEqual({ low: 40_000, high: 75_000 })
  })

  test('optional fees are shown and not added', () => {
    const { lines, total } = fees({ case: 'nong-thon', channel: 'online' })
    expect(lines.map(({ fee }) => fee.id)).toEqual(['le-phi-mang', 'trich-luc'])
    expect(total.VND).toEqual({ low: 40_000, high: 40_000 })
  })

  test.each([
    ['no fees key is not free', {}, false],
    [
      'free by law is complete',
      { fees: [{ id: 'a', name: 'Lệ phí', kind: 'charge' as const, amount: 0, source }] },
      true,
    ],
    [
      'an undetermined fee stays open',
      { fees: [{ id: 'a', name: 'Lệ phí', kind: 'charge' as const, undetermined: 'HĐND' }] },
      false,
    ],
    [
      'a fee for each page stays open',
      { fees: [{ id: 'a', name: 'Phí', kind: 'fee' as const, amount: 2000, per: 'trang', source }] },
      false,
    ],
  ])('%s', (_, given, complete) => {
    const result = feesOf(made({ code: '9.000009', ...given }), noAnswers, values)
    expect(result.complete).toBe(complete)
    expect(result.total.VND).toEqual({ low: 0, high: 0 })
  })

  test('one of several fees is a range; dollars are kept apart', () => {
    const fee = (id: string, amount: number, more: object = {}) => ({
      id,
      name: id,
      kind: 'fee' as const,
      amount,
      source,
      ...more,
    })
    const procedure = made({
      code: '9.000009',
      fees: [
        fee('thuong', 100, { oneOf: 'toc-do' }),
        fee('nhanh', 300, { oneOf: 'toc-do' }),
        fee('do-la', 10, { currency: 'USD' }),
      ],
    })
    expect(feesOf(procedure, noAnswers, values).total).toEqual({
      VND: { low: 100, high: 300 },
      USD: { low: 10, high: 10 },
    })
  })
})

describe('my time limit', () => {
  test('is one when my case is known, and asks for it when not', () => {
    expect(myTimeLimit(sample, { case: 'do-thi' })).toMatchObject({ limit: { amount: 15 } })
    expect(myTimeLimit(sample, {})).toEqual({ reason: 'choose', open: ['case'] })
  })

  test('limits that say the same need no answer', () => {
    const same = made({
      code: '9.000009',
      timeLimits: [
        { amount: 5, unit: 'day', when: { channel: 'online' } },
        { amount: 5, unit: 'day', when: { channel: 'in-person' } },
      ],
    })
    expect(myTimeLimit(same, {})).toMatchObject({ limit: { amount: 5 } })
  })

  test('no limit is said', () => {
    expect(myTimeLimit(made({ code: '9.000009' }), {})).toEqual({ reason: 'none' })
  })
})

describe('questions', () => {
  test('only those that change something, inputs once', () => {
    expect(questionsOf(sample).map(question => [question.kind, 'id' in question ? question.id : ''])).toEqual([
      ['case', ''],
      ['channel', ''],
      ['circumstance', 'uy-quyen'],
      ['input', ''],
      ['input', ''],
    ])
  })

  test('a record without conditions asks nothing', () => {
    expect(questionsOf(made({ code: '9.000009', channels: [{ id: 'online' }] }))).toEqual([])
  })
})

describe('the state in the link', () => {
  const full = mine({
    case: 'do-thi',
    channel: 'in-person',
    circumstances: ['uy-quyen'],
    have: ['can-cuoc', 'don'],
    inputs: { soBan: 3, soTrang: 14 },
    submitted: '2026-11-23T14:30',
  })

  test('reads like words and comes back whole', () => {
    expect(decodeURIComponent(toQuery(full))).toBe(
      'truong-hop=do-thi&cach-nop=truc-tiep&hoan-canh=uy-quyen&da-co=can-cuoc.don&nop=2026-11-23T14:30&so.soBan=3&so.soTrang=14',
    )
    expect(belonging(sample, fromQuery(toQuery(full)))).toEqual(full)
    expect(toQuery(noAnswers)).toBe('')
    expect(fromQuery(toQuery(mine({ circumstances: [] }))).circumstances).toEqual([])
    expect(fromQuery('').circumstances).toBeUndefined()
  })

  test.each([
    ['a full stop', '.'],
    ['a bracket and a comma', '),'],
    ['a closing quotation mark', '”'],
    ['a quotation mark as a browser writes it', '%22'],
    ['a space and a bracket', '%20)'],
  ])('%s after the link loses nothing', (_, end) => {
    expect(belonging(sample, fromQuery(`${toQuery(full)}${end}`))).toEqual(full)
    expect(fromQuery(`hoan-canh=khong${end}`).circumstances).toEqual([])
    expect(fromQuery(`nop=2026-11-23T14:30${end}`).submitted).toBe('2026-11-23T14:30')
  })

  test.each(['&amp;', '&AMP;', '&amp;amp;', '&#38;', '&#x26;'])('%s between two answers loses nothing', sign => {
    expect(belonging(sample, fromQuery(toQuery(full).replaceAll('&', sign)))).toEqual(full)
  })

  const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/).filter(text => text !== 'khong')
  const ids = fc.uniqueArray(id, { maxLength: 20 }).map(list => list.toSorted())
  const state = fc.record(
    {
      case: id,
      channel: fc.constantFrom('in-person', 'online', 'post'),
      circumstances: ids,
      have: ids,
      inputs: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,9}$/), fc.integer({ min: -1e9, max: 1e9 }), {
        maxKeys: 10,
      }),
      person: fc.dictionary(id, fc.boolean(), { minKeys: 1, maxKeys: 5 }),
      submitted: fc.constantFrom('2026-11-23T14:30', '2024-02-29T00:00'),
    },
    { requiredKeys: ['have', 'inputs'] },
  )

  describe('what one is himself', () => {
    const asking = made({
      code: '9.000008',
      circumstances: [
        { id: 'cong-dan-so', question: 'Bạn đã tích hợp đủ giấy tờ?', who: 'công dân số' },
        { id: 'uy-quyen', question: 'Bạn nộp thay?' },
      ],
    })
    test.each<[string, string, boolean | undefined, boolean | undefined]>([
      ['nothing said', '', undefined, undefined],
      ['said to be so', 'toi.cong-dan-so=co', true, undefined],
      ['said not to be so', 'toi.cong-dan-so=khong', false, undefined],
      ['open beside another answer', 'hoan-canh=uy-quyen', undefined, true],
      ['open beside none of the others', 'hoan-canh=khong', undefined, false],
      ['so, and none of the others', 'hoan-canh=khong&toi.cong-dan-so=co', true, false],
      ['so in a link of the older form', 'hoan-canh=cong-dan-so', true, undefined],
      ['in a word that is no answer', 'toi.cong-dan-so=constructor', undefined, undefined],
    ])('%s', (_, query, own, other) => {
      const read = belonging(asking, fromQuery(query))
      expect([told(read, 'cong-dan-so'), told(read, 'uy-quyen')]).toEqual([own, other])
      expect(belonging(asking, fromQuery(toQuery(read)))).toEqual(read)
    })

    test('of another procedure is dropped', () => {
      expect(belonging(sample, fromQuery('toi.cong-dan-so=co'))).toEqual(noAnswers)
    })
  })

  test('any state comes back', () => {
    fc.assert(
      fc.property(state, given => {
        expect({ ...fromQuery(toQuery(given as MySituation)) }).toEqual(JSON.parse(JSON.stringify(given)))
      }),
    )
  })

  test('what anybody writes is read without an error and holds nothing foreign', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), text => {
        const read = belonging(sample, fromQuery(text))
        expect(JSON.stringify(read).length).toBeLessThan(longestLink)
        expect([undefined, 'do-thi', 'nong-thon']).toContain(read.case)
        for (const value of Object.values(read.inputs)) expect(Number.isFinite(value)).toBe(true)
      }),
    )
  })

  test.each([
    ['an unknown case', 'truong-hop=la'],
    ['a channel from the prototype', 'cach-nop=constructor'],
    ['markup', 'truong-hop=%3Cscript%3E&da-co=%3Cimg%3E'],
    ['a number in another notation', 'so.soTrang=1e9'],
    ['infinity', 'so.soTrang=Infinity'],
    ['an input out of bounds', 'so.soTrang=1001'],
    ['a filing that does not exist', 'nop=2026-02-30T09:00'],
    ['a link beyond the bound', `truong-hop=do-thi&x=${'a'.repeat(longestLink)}`],
  ])('%s is dropped', (_, query) => {
    expect(belonging(sample, fromQuery(query))).toEqual(noAnswers)
  })
})
