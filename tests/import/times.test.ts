// Limits by place and by case, and limits that the words beside them change.
import { describe, expect, test } from 'vitest'
import { placeSentence, withoutPlaces } from '../../src/import/places.ts'
import type { Row } from '../../src/import/rows.ts'
import { remarks } from '../../src/import/rules.ts'
import { timeLimits } from '../../src/import/times.ts'

const mountains = 'các xã miền núi, hải đảo, vùng sâu, vùng có điều kiện kinh tế - xã hội khó khăn'

const row = (
  processingTime: number | string,
  description = '',
  { unit = 'WORKING_DAY', channel = 'in-person' as Row['channel'] } = {},
): Row => ({ channel, description, raw: { processingTime, processingTimeUnit: unit } })

const read = (rows: Row[], mayAddCases = true) => {
  const { tell, list } = remarks()
  const times = timeLimits({ cases: [] }, rows, mayAddCases, tell)
  const brief = times.limits.map(({ amount, unit, when, stages, extension }) => [
    amount ?? stages?.map(stage => `${stage.amount} ${stage.unit}`).join(' + ') ?? unit,
    [when?.case, when?.if && `if ${when.if}`, when?.unless && `unless ${when.unless}`].filter(Boolean).join(),
    ...(extension ? ['extension'] : []),
  ])
  return { brief, times, rules: list.map(({ rule }) => rule) }
}

/** What is in doubt of limits whose cases the source gives another time. */
const doubtOf = (rows: Row[], qty: number) =>
  timeLimits({ cases: [{ name: '', processingDay: { qty, type: 'WORKING_DAY' } }] }, rows, true, () => undefined)
    .unclear

const twoPlaces = (usual: number | string, hard: number | string) => [
  [usual, 'noi-khac'],
  [hard, 'noi-kho-khan'],
]

describe('limits by place: two cases and no extension', () => {
  test.each<[string, Row[], unknown[][]]>([
    [
      'two rows, the second for hard places',
      [row(10, 'Nộp trực tiếp.'), row(20, `* Đối với ${mountains}.`)],
      twoPlaces(10, 20),
    ],
    [
      'one row that says both',
      [row(10, `Không quá 10 ngày làm việc.\nĐối với ${mountains} thì không quá 20 ngày làm việc.`)],
      twoPlaces(10, 20),
    ],
    [
      'days that are added',
      [row(16.5, `Tại ${mountains} thì thời gian được tăng thêm 10 ngày làm việc.`)],
      twoPlaces(16.5, 26.5),
    ],
    [
      'added days of another unit',
      [row(5, `Đối với ${mountains} thì được tăng thêm 10 ngày.`)],
      twoPlaces('5 working-day + 10 day', '5 working-day + 10 day'),
    ],
    [
      'no full stop in front of the places',
      [row(15, `Không quá 15 ngày làm việc Đối với ${mountains} thì không quá 25 ngày làm việc`)],
      twoPlaces(15, 25),
    ],
    [
      'a comma in front',
      [row(5, `Không quá 05 ngày làm việc, tại ${mountains} thì không quá 15 ngày làm việc`)],
      twoPlaces(5, 15),
    ],
    [
      'semicolons among the places',
      [row(7, 'Đối với các xã miền núi, biên giới; đảo; vùng khó khăn thì không quá 17 ngày làm việc.')],
      twoPlaces(7, 17),
    ],
    [
      'the number field has the sum',
      [row(17.5, `Không quá 7,5 ngày làm việc. Đối với ${mountains} thì được tăng thêm 10 ngày làm việc.`)],
      twoPlaces(7.5, 17.5),
    ],
    [
      'the text says "ngày" of what the field calls working days',
      [row(7, `Không quá 07 ngày kể từ ngày nhận đủ hồ sơ. Đối với ${mountains} thì không quá 17 ngày.`)],
      twoPlaces(7, 17),
    ],
    [
      'the length stands before the places',
      [row(3, `Không quá 13 ngày làm việc đối với ${mountains}.`)],
      twoPlaces(3, 13),
    ],
    [
      'usual places named too',
      [
        row(15, 'Đối với các xã, phường thông thường: Không quá 10 ngày làm việc.'),
        row(22, `Đối với ${mountains}: Không quá 17 ngày làm việc.`),
      ],
      twoPlaces(15, 22),
    ],
    [
      'a number in words only',
      [row(`Không quá 10 ngày làm việc. Đối với ${mountains} thì không quá 20 ngày làm việc.`, '', { unit: 'OTHER' })],
      twoPlaces(10, 20),
    ],
    [
      'a channel that is silent',
      [row(10, `Đối với ${mountains} thì không quá 20 ngày làm việc.`), row(10, '', { channel: 'post' })],
      twoPlaces(10, 20),
    ],
  ])('%s', (_name, rows, expected) => {
    const { brief, times } = read(rows)
    expect(brief.filter(([, when]) => when !== '')).toEqual(
      expected.length === 2 && expected[0]?.[0] === expected[1]?.[0]
        ? [
            [5, 'noi-khac'],
            ['5 working-day + 10 day', 'noi-kho-khan'],
          ]
        : expected,
    )
    expect(times.cases.map(({ id }) => id)).toEqual(['noi-kho-khan', 'noi-khac'])
  })

  test('a row that states only what hard places have more', () => {
    const more = `Nộp trực tiếp. Đối với ${mountains} thì được tăng thêm không quá 10 ngày.`
    const { brief } = read([row(8, 'Nộp trực tiếp.'), row(10, more, { unit: 'DAY' })])
    expect(brief).toEqual([
      [8, 'noi-khac'],
      ['8 working-day + 10 day', 'noi-kho-khan'],
    ])
  })

  test('hard places never have less: such words stay words', () =>
    expect(read([row(15, `Đối với ${mountains} thì không quá 5 ngày.`)]).brief).toEqual([['as-prescribed', '']]))

  test('what is added although it says "nhưng không quá"', () => {
    const far = 'các xã cách xa trụ sở từ 50 km trở lên, giao thông khó khăn'
    const { brief, times } = read([row(15, `Đối với ${far} thì được kéo dài thêm nhưng không quá 05 ngày làm việc.`)])
    expect(brief).toEqual([
      [15, 'noi-khac'],
      [20, 'noi-kho-khan'],
    ])
    expect(times.cases[0]?.name).toBe('Các xã cách xa trụ sở từ 50 km trở lên, giao thông khó khăn')
  })

  test('a record with cases of its own asks where', () => {
    const { brief, times } = read([row(10, `Đối với ${mountains} thì không quá 20 ngày làm việc.`)], false)
    expect(brief).toEqual([
      [10, 'unless noi-kho-khan'],
      [20, 'if noi-kho-khan'],
    ])
    expect(times.circumstances[0]?.question).toContain('miền núi')
  })

  test('two cases by rows, each with both places', () => {
    const case1 = (name: string, usual: string, hard: string) =>
      `Đối với trường hợp ${name}: Không quá ${usual} ngày làm việc. Đối với ${mountains} thì không quá ${hard} ngày làm việc.`
    const { brief } = read([
      row(7.5, case1('không đổi chủ', '7,5', '17,5')),
      row(9.5, case1('có đổi chủ', '9,5', '19,5')),
    ])
    expect(brief).toHaveLength(4)
    expect(brief.map(([amount]) => amount)).toEqual([7.5, 9.5, 17.5, 19.5])
  })

  test.each([
    ['places without a length', 'Ở vùng khó khăn thì nộp trực tiếp tại Ủy ban nhân dân.', 10],
    ['mountains that are no place of filing', 'Trường hợp dự án miền núi nộp 01 bộ.', 10],
  ])('%s changes nothing', (_name, description, amount) =>
    expect(read([row(amount, description)]).brief).toEqual([[amount, '']]),
  )

  test('several lengths for hard places stay in words, the short one never stands for all', () => {
    const text = `a) Thu hồi không quá 25 ngày. Đối với ${mountains} thì không quá 27 ngày. b) Cấp lại không quá 20 ngày. Đối với ${mountains} thì không quá 30 ngày.`
    expect(read([row(25, text)]).brief).toEqual([['as-prescribed', '']])
  })

  test('the words about places can be taken away', () => {
    const text = `Không quá 10 ngày. Đối với ${mountains} thì không quá 20 ngày. Không tính thời gian nộp thuế.`
    expect(placeSentence(text)).toMatchObject({ where: mountains, length: { amount: 20, unit: 'day' }, added: false })
    expect(withoutPlaces(text)).toBe('Không quá 10 ngày.  Không tính thời gian nộp thuế.')
  })
})

describe('a limit without a number', () => {
  test.each([
    ['at once', 'Thời hạn giải quyết hồ sơ: Ngay sau khi nhận đủ hồ sơ theo quy định.'],
    ['set by nobody', 'Không quy định về thời hạn giải quyết, phí, lệ phí'],
  ])('%s: its words are kept', (_name, text) => {
    const { times } = read([row(0, text, { unit: 'OTHER' })])
    expect(times.limits).toEqual([{ unit: 'as-prescribed', note: text }])
  })

  test('words of something else are none', () =>
    expect(read([row(0, 'Nộp tại Trung tâm Phục vụ hành chính công.', { unit: 'OTHER' })]).times.limits).toEqual([]))
})

describe('cases in the words beside a number', () => {
  test.each<[string, string, unknown[][]]>([
    [
      'brackets',
      '15 ngày làm việc (đơn giản), 25 ngày làm việc (phức tạp)',
      [
        [15, 'don-gian'],
        [25, 'phuc-tap'],
      ],
    ],
    [
      'for whom behind',
      '- 15 ngày làm việc đối với hồ sơ đơn giản.\n- 25 ngày làm việc đối với hồ sơ phức tạp.',
      [
        [15, 'ho-so-don-gian'],
        [25, 'ho-so-phuc-tap'],
      ],
    ],
    [
      'for whom in front',
      'Trường hợp đơn giản: 15 ngày làm việc. Trường hợp phức tạp: 25 ngày làm việc kể từ ngày nhận đủ hồ sơ.',
      [
        [15, 'don-gian'],
        [25, 'phuc-tap'],
      ],
    ],
    [
      'two in one sentence',
      '15 (mười lăm) ngày làm việc đối với hồ sơ đơn giản hoặc 25 (hai mươi lăm) ngày làm việc đối với hồ sơ phức tạp',
      [
        [15, 'ho-so-don-gian'],
        [25, 'ho-so-phuc-tap'],
      ],
    ],
  ])('%s', (_name, text, expected) => expect(read([row(15, text)]).brief).toEqual(expected))

  test.each([
    ['one case of its own beside the rest', '15 ngày. Riêng đối với thuốc mới thì thời hạn giải quyết là 10 ngày.'],
    [
      'a row with other cases than the other channel',
      'Trường hợp đơn giản: 15 ngày làm việc. Trường hợp phức tạp: 25 ngày làm việc. Hội đồng họp 30 ngày.',
    ],
  ])('%s stays in words', (_name, text) => expect(read([row(15, text)]).brief[0]?.[0]).toBe('as-prescribed'))

  test.each([
    [
      'stages of the work',
      'Thời hạn kiểm tra hồ sơ: 03 ngày làm việc. Ủy ban nhân dân tỉnh xem xét trong 05 ngày làm việc.',
    ],
    ['time to supplement', 'Trường hợp hồ sơ chưa đầy đủ thì trong 03 ngày làm việc thông báo để bổ sung.'],
    ['a day of the calendar', 'Nộp tại số 5, đường 3 tháng 2. Nộp trước 60 ngày.'],
    ['the share of one agency', 'Đối với Sở Tư pháp: Trong thời hạn 12 ngày làm việc.'],
  ])('%s is no case', (_name, text) => expect(read([row(15, text)]).brief).toEqual([[15, '']]))

  test('the number and the words that open the text differ: both are said', () => {
    const { brief, times, rules } = read([row(7, 'Trong thời hạn 20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.')])
    expect(brief).toEqual([[7, '']])
    expect(times.unclear[0]).toMatch(/7 ngày làm việc.*20 ngày/)
    expect(rules).toContain('TIME_CONTRADICTS')
  })
})

describe('cases by rows', () => {
  test.each([
    [
      'behind when the time begins',
      'Kể từ ngày nhận đủ hồ sơ. Đối với trợ cấp hằng tháng\n(theo quy trình)',
      'Kể từ ngày nhận đủ hồ sơ. Đối với trợ cấp một lần\n(theo quy trình)',
      ['Đối với trợ cấp hằng tháng', 'Đối với trợ cấp một lần'],
    ],
    [
      'behind the length',
      'Không quá 24 ngày làm việc với trường hợp đã có ảnh',
      'Không quá 19 ngày làm việc với trường hợp chưa có ảnh',
      ['Đã có ảnh', 'Chưa có ảnh'],
    ],
  ])('%s', (_name, one, other, expected) => {
    const { brief, times } = read([row(24, one), row(19, other)])
    expect(times.cases.map(({ name }) => name)).toEqual(expected)
    expect(brief.map(([amount]) => amount)).toEqual([24, 19])
  })

  test('the usual places are no case', () =>
    expect(
      read([row(8, 'Đối với các xã, phường thông thường.'), row(9, 'Đối với các xã, phường khác.')]).times.cases,
    ).toEqual([]))

  test('the order of rows does not tell channels apart', () => {
    const two = (channel: Row['channel'], ...amounts: number[]) =>
      amounts.map(amount => row(amount, 'Nộp hồ sơ', { channel }))
    expect(read([...two('post', 24, 19), ...two('in-person', 19, 24)]).brief).toEqual([['as-prescribed', '']])
  })
})

describe('what the source says of a time elsewhere', () => {
  test('a number without a unit: the time of its cases is said', () =>
    expect(doubtOf([row(5, '', { unit: 'OTHER' })], 25)).toEqual([expect.stringContaining('25 ngày làm việc')]))
  test('the same number gives it its unit', () => expect(doubtOf([row(5, '', { unit: 'OTHER' })], 5)).toEqual([]))
  test('days in the field, working days in the words', () =>
    expect(read([row(10, 'Trong thời hạn 10 ngày làm việc.', { unit: 'DAY' })]).times.unclear[0]).toMatch(
      /10 ngày.*10 ngày làm việc/u,
    ))
  test('working days in the field, "ngày" in the words', () =>
    expect(read([row(10, 'Trong thời hạn 10 ngày.')]).times.unclear).toEqual([]))
  test('minutes are words', () =>
    expect(read([row('', 'Chậm nhất 30 phút kể từ khi tiếp nhận hộ chiếu', { unit: 'OTHER' })]).times.limits).toEqual([
      { unit: 'as-prescribed', note: 'Chậm nhất 30 phút kể từ khi tiếp nhận hộ chiếu' },
    ]))
})

test('a limit that skips holidays only', () => {
  const days = read([
    row(20, 'Trong thời hạn 20 ngày, không bao gồm ngày nghỉ lễ, tết, kể từ ngày nhận đủ hồ sơ.', { unit: 'DAY' }),
  ])
  expect(days.times.limits).toEqual([{ amount: 20, unit: 'non-holiday-day' }])
})

describe('limits that differ by channel alone', () => {
  const channels = (text = '') => [row(8, text, { channel: 'online' }), row(4, '', { channel: 'post' })]
  const doubt = /khác nhau theo cách nộp/

  test('are said to be in doubt', () => expect(read(channels()).times.unclear).toEqual([expect.stringMatching(doubt)]))

  test('are not where words give the channel its length', () =>
    expect(read(channels('Nộp trực tuyến: 8 ngày làm việc.')).times.unclear.filter(text => doubt.test(text))).toEqual(
      [],
    ))
})

test('half a day', () => expect(read([row('21,5')]).times.limits).toEqual([{ amount: 21.5, unit: 'working-day' }]))
