import { describe, expect, test } from 'vitest'
import { readFee } from '../../src/import/fee.ts'
import { fees } from '../../src/import/fees.ts'
import { remarks } from '../../src/import/rules.ts'

const read = (value: number | null, description: string, more: Record<string, unknown> = {}, around = '') => {
  const { tell, list } = remarks()
  const readings = readFee({ type: 'FEE', value, description, ...more }, around, '2026-11-22', tell)
  return { readings, rules: list.map(remark => remark.rule) }
}
const first = (value: number | null, description: string, more = {}, around = '') => {
  const { amount, formula, undetermined, currency, per } = read(value, description, more, around).readings[0]?.fee ?? {}
  return JSON.parse(JSON.stringify({ amount, formula: formula?.text, undetermined, currency, per }))
}

test.each([
  ['lệ phí in the row, phí by its name', 'SERVICE_FEE', 'Phí đổi thẻ: 2.000 đồng/thẻ', 'fee', 'Phí đổi thẻ'],
  ['phí in the row, lệ phí by its name', 'FEE', 'Lệ phí cấp giấy chứng nhận', 'charge', 'Lệ phí cấp giấy chứng nhận'],
  ['both in the row', 'SERVICE_FEE', 'Phí, lệ phí', 'charge', 'Lệ phí'],
  ['no name', 'SERVICE_FEE', '2.000 đồng/thẻ', 'charge', 'Lệ phí'],
])('what a fee is: %s', (_name, type, text, kind, name) =>
  expect(read(0, text, { type }).readings[0]?.fee).toMatchObject({ kind, name }),
)

describe('a row of fees', () => {
  test.each([
    ['a number alone', 50000, '', { amount: 50000 }],
    ['a unit alone', 2000, '/trang', { amount: 2000, per: 'trang' }],
    ['a number that its text repeats', 150000, '150.000 đồng/1 giấy.', { amount: 150000, per: 'giấy' }],
    ['a slip of a thousand', 20, '20.000 đ/tờ khai', { amount: 20000, per: 'tờ khai' }],
    ['USD in the text only', 50, 'Phí 50USD/chuyến bay', { amount: 50, currency: 'USD', per: 'chuyến bay' }],
    ['zero, and the text states the amount', 0, '190.000 đồng/sổ', { amount: 190000, per: 'sổ' }],
    ['zero, and the text says free', 0, 'Miễn phí', { amount: 0 }],
    ['zero, and the text says none', 0, 'Không có.', { amount: 0 }],
    [
      'zero, and a circular sets it',
      0,
      'Theo quy định của Bộ Tài chính',
      { undetermined: 'Theo quy định của Bộ Tài chính' },
    ],
    [
      'zero, and free for some only',
      0,
      'Miễn lệ phí cho người thuộc hộ nghèo',
      { undetermined: 'Miễn lệ phí cho người thuộc hộ nghèo' },
    ],
    [
      'zero, and a name alone',
      0,
      'Phí xác nhận kháng nghị hàng hải',
      { undetermined: 'Nguồn nêu tên khoản thu mà không ghi mức' },
    ],
    [
      'zero, and only the words of the law',
      0,
      'Phí, lệ phí',
      { undetermined: 'Nguồn nêu tên khoản thu mà không ghi mức' },
    ],
    ['zero, and not provided for', 0, 'Không quy định', { undetermined: 'Không quy định' }],
    [
      'zero, and a percentage of another fee',
      0,
      '5% của mức thu; tối thiểu 300.000 đồng',
      { undetermined: '5% của mức thu; tối thiểu 300.000 đồng' },
    ],
    [
      'nothing, and a Council sets it',
      null,
      'Hội đồng nhân dân cấp tỉnh quy định.',
      { undetermined: 'Hội đồng nhân dân cấp tỉnh quy định.' },
    ],
    [
      'number and text that contradict',
      50000,
      '40.000 đồng/lần',
      { undetermined: 'Nguồn ghi 50.000 đồng; lời văn kèm theo: 40.000 đồng/lần' },
    ],
    ['a slip of a thousand, the largest', 99_999, '99.999.000 đồng', { amount: 99_999_000 }],
    [
      'a hundred thousand and a hundred million are no slip of a thousand',
      100_000,
      '100.000.000 đồng',
      { undetermined: 'Nguồn ghi 100.000 đồng; lời văn kèm theo: 100.000.000 đồng' },
    ],
    ['the least that may be đồng', 1000, '', { amount: 1000 }],
    ['one less may not', 999, '', { undetermined: 'Nguồn ghi 999, không rõ đơn vị tính' }],
    ['five hundredths of a value', 0, 'bằng 5% giá trị hợp đồng', { formula: '0.05 * giaTri' }],
    ['too small to be đồng', 25, '', { undetermined: 'Nguồn ghi 25, không rõ đơn vị tính' }],
    [
      'glued rows',
      250000,
      'Đồng (Thi viết) Phí: 400000 Đồng (Thi nói)',
      { undetermined: 'Nguồn ghi 250.000 đồng; lời văn kèm theo: Đồng (Thi viết) Phí: 400000 Đồng (Thi nói)' },
    ],
    [
      'a price each, with a cap',
      0,
      'Mức thu là 1.000.000 đồng/phòng, nhưng tổng mức thu không quá 6.000.000 đồng/lần',
      { formula: 'min(6000000, 1000000 * soLuong)' },
    ],
    [
      'a base with an addition',
      0,
      'Nộp 150.000 đồng + (số tấn hàng x 15.000 đồng/tấn); tối đa 700.000 đồng/lần',
      { formula: 'min(700000, 150000 + 15000 * soLuong)' },
    ],
    [
      'a share with its least and most',
      0,
      '0,05% giá trị hợp đồng, tối thiểu 300.000 đồng, tối đa 5.000.000 đồng',
      { formula: 'min(5000000, max(300000, 0.0005 * giaTri))' },
    ],
  ])('%s', (_name, value, text, expected) => expect(first(value, text)).toEqual(expected))

  test('USD named in its own field', () =>
    expect(first(10, '', { currencyName: 'USD' })).toEqual({ amount: 10, currency: 'USD' }))

  test('page tiers that the way of performing describes', () =>
    expect(
      first(
        2000,
        '/trang',
        {},
        'Tại xã: 2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản.',
      ),
    ).toEqual({
      formula: 'min(200000, 2000 * min(soTrang, 2) + 1000 * max(soTrang - 2, 0))',
    }))

  test.each([
    ['zero without a word', 0, 'FEE_ZERO_NO_TEXT'],
    ['empty without a word', null, 'FEE_EMPTY'],
  ])('%s is not known, which is not free', (_name, value, rule) =>
    expect(read(value, '')).toEqual({ readings: [], rules: [rule] }),
  )

  test('a list of amounts becomes fees of their own', () => {
    const { readings } = read(0, '- Dưới 5 tấn: 50.000 đồng/giấy; - Trên 5 tấn: 100.000 đồng/giấy.')
    expect(readings.map(({ fee }) => [fee.name, fee.amount])).toEqual([
      ['Phí: Dưới 5 tấn', 50000],
      ['Phí: Trên 5 tấn', 100000],
    ])
  })

  test('every amount has a source and waits for a person to verify it', () => {
    const [reading] = read(70000, 'theo Thông tư số 41/2023/TT-BTC').readings
    expect(reading?.fee).toMatchObject({ source: { document: '41/2023/TT-BTC' }, verified: false })
  })
})

const row = (channel: 'online' | 'in-person' | 'post', ...list: object[]) => ({
  channel,
  description: '',
  raw: { fees: list },
})
const fee = (value: number, description = '', type = 'FEE') => ({ type, value, description })

describe('the fees of a record', () => {
  const all = (...rows: Parameters<typeof fees>[0]) => fees(rows, undefined, '2026-11-22', () => undefined)

  test('the same in every channel is one, without a condition', () => {
    expect(all(row('online', fee(5000)), row('in-person', fee(5000))).fees).toMatchObject([{ amount: 5000 }])
    expect(all(row('online', fee(5000)), row('in-person', fee(5000))).fees[0]?.when).toBeUndefined()
  })

  test('different by channel', () => {
    const { fees: list } = all(row('online', fee(10000)), row('in-person', fee(20000)))
    expect(list.map(({ amount, when }) => [amount, when?.channel])).toEqual([
      [10000, 'online'],
      [20000, 'in-person'],
    ])
  })

  test('several amounts of one kind are alternatives, and the record says that it is not sure', () => {
    const { fees: list, unclear } = all(
      row('online', fee(10000, 'cấp mới'), fee(20000, 'cấp lại'), fee(7000, '', 'SERVICE_FEE')),
    )
    expect(list.map(({ oneOf }) => oneOf)).toEqual(['muc-fee', 'muc-fee', undefined])
    expect(unclear).toHaveLength(1)
  })

  test('the same words in brackets, or with another sign, are one fee', () => {
    const words = 'Mức cụ thể do Hội đồng nhân dân tỉnh quyết định'
    const { fees: list } = all(
      row('online', fee(0, words)),
      row('post', fee(0, `(${words})`)),
      row('in-person', fee(0, `+ ${words}.`)),
    )
    expect(list).toHaveLength(1)
  })

  test('another number is another fee', () =>
    expect(all(row('online', fee(0, 'Thông tư 1/2026')), row('post', fee(0, 'Thông tư 2/2026'))).fees).toHaveLength(2))

  test('fees with names of their own add up', () => {
    const { fees: list, unclear } = all(row('online', fee(75000, 'Phí nộp đơn'), fee(120000, 'Phí công bố đơn')))
    expect([list.map(({ oneOf }) => oneOf), unclear]).toEqual([[undefined, undefined], []])
  })

  test('a reduction for a time is two amendments', () => {
    const text =
      'áp dụng mức phí 400.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC'
    const { fees: list, changes } = all(row('online', fee(800000, text)))
    expect(list[0]?.amount).toBe(800000)
    expect(changes.map(({ from, operations }) => [from, operations.map(op => 'amount' in op && op.amount)])).toEqual([
      ['2025-07-01', [400000]],
      ['2027-01-01', [800000]],
    ])
  })

  test('a circular that waives "some fees" in its title waives nothing here', () => {
    const text =
      'Từ ngày 01/7/2025 đến hết ngày 31/12/2026 áp dụng theo Thông tư số 64/2025/TT-BTC quy định mức thu, miễn một số khoản phí'
    expect(all(row('online', fee(800000, text))).changes).toEqual([])
  })
})
