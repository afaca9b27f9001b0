// The short answers of a procedure: what is free, what is not known, and how ranges are said.
import { describe, expect, test } from 'vitest'
import type { Situation } from '../../src/engine/situation/applies.ts'
import { feeState } from '../../src/engine/situation/fee-answer.ts'
import type { Fee, Paper, Procedure, TimeLimit } from '../../src/model/procedure.ts'
import { answersOf, extensionText } from '../../src/text/answers.ts'

const base: Procedure = { code: '9.000001', name: 'Cấp giấy phép mẫu', sector: 'xay-dung', kind: 'public' }
const twoChannels: Procedure = { ...base, channels: [{ id: 'in-person' }, { id: 'online' }] }
const source = { title: 'Nghị quyết' }
const fee = (more: Partial<Fee>): Fee => ({ id: 'phi', name: 'Phí', kind: 'fee', source, ...more }) as Fee
const ended = 'chưa rõ từ ngày 01/03/2027: Luật số 1 hết hiệu lực, danh mục chưa có mức mới'

const fees: [name: string, fees: Fee[] | undefined, situation: Situation, text: string, tone: string][] = [
  ['no fees key is not known', undefined, {}, 'Chưa có số liệu', 'open'],
  ['an empty list is not known either', [], {}, 'Chưa có số liệu', 'open'],
  ['zero with a source is free', [fee({ amount: 0 })], {}, 'Miễn phí', 'free'],
  [
    'zero deduced from a list of fees says so',
    [fee({ amount: 0, deduced: true })],
    {},
    'Miễn phí (suy từ luật)',
    'free',
  ],
  [
    'zero without a source is not known',
    [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 0 }],
    {},
    'Chưa có số liệu',
    'open',
  ],
  ['one amount', [fee({ amount: 75000 })], {}, '75.000 đồng', 'plain'],
  [
    'amounts of one situation add up',
    [fee({ amount: 75000 }), fee({ id: 'b', amount: 25000 })],
    {},
    '100.000 đồng',
    'plain',
  ],
  [
    'of alternatives one is paid',
    [fee({ amount: 50000, oneOf: 'muc' }), fee({ id: 'b', amount: 80000, oneOf: 'muc' })],
    {},
    'Từ 50.000 đến 80.000 đồng',
    'plain',
  ],
  [
    'channels make a range',
    [
      fee({ amount: 10000, when: { channel: 'online' } }),
      fee({ id: 'b', amount: 20000, when: { channel: 'in-person' } }),
    ],
    {},
    'Từ 10.000 đến 20.000 đồng',
    'plain',
  ],
  [
    'a chosen channel leaves one',
    [
      fee({ amount: 10000, when: { channel: 'online' } }),
      fee({ id: 'b', amount: 20000, when: { channel: 'in-person' } }),
    ],
    { channel: 'online' },
    '10.000 đồng',
    'plain',
  ],
  [
    'free on one channel only is a range from zero',
    [fee({ amount: 0, when: { channel: 'online' } }), fee({ id: 'b', amount: 20000, when: { channel: 'in-person' } })],
    {},
    'Từ 0 đến 20.000 đồng',
    'plain',
  ],
  ['a rate keeps its unit', [fee({ amount: 2000, per: 'Trang' })], {}, '2.000 đồng mỗi trang', 'plain'],
  [
    'rates of two channels in one unit make a range',
    [
      fee({ amount: 20000, per: 'lần', when: { channel: 'in-person' } }),
      fee({ id: 'b', amount: 10000, per: 'lần', when: { channel: 'online' } }),
    ],
    {},
    'Từ 10.000 đến 20.000 đồng mỗi lần',
    'plain',
  ],
  [
    'two rates due together are not added',
    [fee({ amount: 2000, per: 'trang' }), fee({ id: 'b', amount: 5000, per: 'trang' })],
    {},
    'Nhiều mức thu: xem từng khoản',
    'plain',
  ],
  [
    'a rate beside a sum is not added',
    [fee({ amount: 2000, per: 'trang' }), fee({ id: 'b', amount: 5000 })],
    {},
    'Nhiều mức thu: xem từng khoản',
    'plain',
  ],
  [
    'dollars are not added to đồng',
    [fee({ amount: 10, currency: 'USD' }), fee({ id: 'b', amount: 5000 })],
    {},
    '5.000 đồng và 10 USD',
    'plain',
  ],
  ['dollars alone', [fee({ amount: 10, currency: 'USD' })], {}, '10 USD', 'plain'],
  [
    'a province decides',
    [fee({ undetermined: 'HĐND cấp tỉnh quy định' })],
    {},
    'Chưa xác định: HĐND cấp tỉnh quy định',
    'open',
  ],
  [
    'who decides, without what takes long to say',
    [fee({ undetermined: 'Bộ trưởng Bộ Tài chính quy định, tại Thông tư về phí; chưa đối chiếu được mức thu' })],
    {},
    'Chưa xác định: Bộ trưởng Bộ Tài chính quy định, tại Thông tư về phí',
    'open',
  ],
  [
    'an amount in words that others change does not stand alone',
    [
      fee({
        undetermined: '- Nộp trực tiếp: 135.000 đồng/lần. - Nộp trực tuyến đến hết 31/12/2025: 115.000 đồng/lần.',
      }),
    ],
    {},
    'Chưa xác định: xem từng khoản',
    'open',
  ],
  [
    'a text ended: since when, and why only below',
    [fee({ undetermined: ended })],
    {},
    'Chưa rõ từ ngày 01/03/2027',
    'open',
  ],
  [
    'a text of a part ended',
    [fee({ undetermined: ended }), fee({ id: 'b', amount: 0 })],
    {},
    'Có khoản chưa rõ từ ngày 01/03/2027',
    'open',
  ],
  [
    'a province decides a part',
    [fee({ undetermined: 'HĐND cấp tỉnh quy định' }), fee({ id: 'b', amount: 0 })],
    {},
    'Có khoản chưa xác định: HĐND cấp tỉnh quy định',
    'open',
  ],
  [
    'a formula',
    [fee({ formula: { text: 'giaTri * 0.05', inputs: [{ id: 'giaTri', label: 'Giá trị', unit: 'VND' }] } })],
    {},
    'Tính theo giá trị',
    'plain',
  ],
  [
    'a formula beside a fixed fee',
    [
      fee({ formula: { text: 'giaTri * 0.05', inputs: [{ id: 'giaTri', label: 'Giá trị', unit: 'VND' }] } }),
      fee({ id: 'b', amount: 5000 }),
    ],
    {},
    '5.000 đồng, cộng phần tính theo số bạn khai',
    'plain',
  ],
  [
    'optional fees are not asked of everybody',
    [fee({ amount: 8000, optional: true })],
    {},
    'Chỉ trả khi yêu cầu thêm',
    'plain',
  ],
  [
    'optional beside free stays free',
    [fee({ amount: 0 }), fee({ id: 'b', amount: 8000, optional: true })],
    {},
    'Miễn phí',
    'free',
  ],
  [
    'only under a circumstance',
    [fee({ amount: 8000, when: { if: 'qua-han' } })],
    {},
    '8.000 đồng, có trường hợp chưa có số liệu',
    'open',
  ],
  [
    'only on one channel',
    [fee({ amount: 8000, when: { channel: 'online' } }), fee({ id: 'b', amount: 5000, when: { channel: 'online' } })],
    {},
    '13.000 đồng, có trường hợp chưa có số liệu',
    'open',
  ],
  [
    'free unless late, and then somebody else decides',
    [
      fee({ amount: 0, when: { unless: 'qua-han' } }),
      fee({ id: 'b', undetermined: 'HĐND cấp tỉnh quy định', when: { if: 'qua-han' } }),
    ],
    {},
    'Miễn phí; có trường hợp chưa xác định: HĐND cấp tỉnh quy định',
    'plain',
  ],
  [
    'not late',
    [
      fee({ amount: 0, when: { unless: 'qua-han' } }),
      fee({ id: 'b', undetermined: 'HĐND cấp tỉnh quy định', when: { if: 'qua-han' } }),
    ],
    { circumstances: [] },
    'Miễn phí',
    'free',
  ],
  [
    'two fees that exclude each other are never added',
    [
      fee({ amount: 200_000, when: { unless: 'cong-dan-so' } }),
      fee({ id: 'b', amount: 100_000, when: { if: 'cong-dan-so' } }),
    ],
    {},
    'Từ 100.000 đến 200.000 đồng',
    'plain',
  ],
  [
    'the circumstance holds',
    [fee({ amount: 8000, when: { if: 'qua-han' } })],
    { circumstances: ['qua-han'] },
    '8.000 đồng',
    'plain',
  ],
]

describe('what is to be paid', () => {
  test.each(fees)('%s', (_, list, situation, text, tone) => {
    const procedure: Procedure = list ? { ...twoChannels, fees: list } : twoChannels
    expect(answersOf(procedure, situation).cost).toEqual({ text, tone })
  })

  test('the filter puts what is not determined under unknown, never under free', () => {
    expect(feeState({ ...base, fees: [fee({ undetermined: 'HĐND' })] })).toBe('unknown')
    expect(feeState({ ...base, fees: [fee({ amount: 0 })] })).toBe('free')
    expect(feeState({ ...base, fees: [fee({ amount: 1 })] })).toBe('paid')
    expect(feeState(base)).toBe('unknown')
  })
})

const limits: [name: string, limits: TimeLimit[], text: string][] = [
  ['none', [], 'Chưa có số liệu'],
  ['one', [{ amount: 15, unit: 'working-day' }], '15 ngày làm việc'],
  ['within the day', [{ unit: 'same-day' }], 'Trong ngày'],
  [
    'a range in one unit',
    [
      { amount: 15, unit: 'day' },
      { amount: 3, unit: 'day' },
    ],
    'Từ 3 đến 15 ngày',
  ],
  [
    'two that do not compare',
    [{ unit: 'same-day' }, { amount: 3, unit: 'working-day' }],
    'Trong ngày hoặc 3 ngày làm việc',
  ],
  [
    'three that do not compare',
    [{ unit: 'same-day' }, { amount: 3, unit: 'day' }, { amount: 5, unit: 'working-day' }],
    'Tùy trường hợp',
  ],
  [
    'the same limit twice',
    [
      { amount: 3, unit: 'day' },
      { amount: 3, unit: 'day' },
    ],
    '3 ngày',
  ],
]

describe('how long it takes', () => {
  test.each(limits)('%s', (_, list, text) => {
    expect(answersOf({ ...base, timeLimits: list }).limit.text).toBe(text)
  })

  test('an extension says whether it is the total or comes on top', () => {
    const limit = (total: boolean): TimeLimit => ({
      amount: 5,
      unit: 'day',
      extension: { amount: 8, unit: 'day', total, reason: 'Cần xác minh' },
    })
    expect(extensionText(limit(true))).toBe('Cần xác minh: tối đa 8 ngày')
    expect(extensionText(limit(false))).toBe('Cần xác minh: thêm 8 ngày')
  })
})

const papers: [name: string, papers: Paper[] | undefined, situation: Situation, text: string, show?: string][] = [
  ['not known', undefined, {}, 'Chưa có số liệu'],
  ['none asked', [], {}, 'Không phải nộp giấy tờ'],
  [
    'alternatives count once',
    [
      { id: 'a', name: 'A', oneOf: 'g' },
      { id: 'b', name: 'B', oneOf: 'g' },
      { id: 'c', name: 'C' },
    ],
    {},
    '2 giấy tờ',
  ],
  ['only shown', [{ id: 'a', name: 'A', hand: 'show' }], {}, 'Không phải nộp giấy tờ', 'Thêm 1 giấy tờ để xuất trình'],
  [
    'fewer on one channel',
    [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', when: { channel: 'in-person' } },
    ],
    {},
    '1 đến 2 giấy tờ',
  ],
  [
    'a chosen channel',
    [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', when: { channel: 'in-person' } },
    ],
    { channel: 'online' },
    '1 giấy tờ',
  ],
  [
    'a circumstance that nobody answered widens',
    [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', when: { if: 'x' } },
    ],
    {},
    '1 đến 2 giấy tờ',
  ],
  [
    'a circumstance that is untrue',
    [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', when: { if: 'x' } },
    ],
    { circumstances: [] },
    '1 giấy tờ',
  ],
  [
    'what excludes each other is one paper',
    [
      { id: 'a', name: 'A', when: { unless: 'x' } },
      { id: 'b', name: 'B', when: { if: 'x' } },
    ],
    {},
    '1 giấy tờ',
  ],
  ['asked of some only', [{ id: 'a', name: 'A', when: { if: ['x', 'y'], unless: 'z' } }], {}, 'Tối đa 1 giấy tờ'],
  [
    'shown on one channel',
    [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', hand: 'show', when: { channel: 'in-person' } },
    ],
    {},
    '1 giấy tờ',
    'Tối đa 1 giấy tờ để xuất trình',
  ],
]

describe('what to bring', () => {
  test.each(papers)('%s', (_, list, situation, text, show) => {
    const procedure: Procedure = list ? { ...twoChannels, papers: list } : twoChannels
    const answer = answersOf(procedure, situation).papers
    expect([answer.text, answer.show]).toEqual([text, show])
  })
})
