// One line of the portal as a record: its limits and its papers.
import { describe, expect, test } from 'vitest'
import { component, recordOf } from './portal.ts'

const method = (
  submissionMethod: string,
  processingTime: number | string,
  processingTimeUnit: string,
  description = '',
) => ({ submissionMethod, processingTime, processingTimeUnit, description, fees: [] })

describe('time limits of a record', () => {
  test.each([
    [
      'the unit from the cases',
      [method('DIRECT', 3, 'OTHER')],
      [{ processingDay: { qty: 3, type: 'WORKING_DAY' } }],
      [{ amount: 3, unit: 'working-day' }],
    ],
    ['no unit anywhere', [method('DIRECT', 1, 'OTHER')], [], [{ unit: 'as-prescribed' }]],
    [
      'cases that disagree on the unit',
      [method('DIRECT', 3, 'OTHER')],
      [{ processingDay: { qty: 3, type: 'DAY' } }, { processingDay: { qty: 3, type: 'WORKING_DAY' } }],
      [{ unit: 'as-prescribed' }],
    ],
    ['a fraction', [method('DIRECT', 3.5, 'WORKING_DAY')], [], [{ amount: 3.5, unit: 'working-day' }]],
    [
      'text in the number',
      [method('DIRECT', 'Không quá 07 ngày', 'OTHER')],
      [],
      [{ amount: 7, unit: 'day', note: 'Không quá 07 ngày' }],
    ],
    [
      'text that states several',
      [method('DIRECT', 'a) 07 ngày; b) 09 ngày', 'OTHER')],
      [],
      [{ unit: 'as-prescribed', note: 'a) 07 ngày; b) 09 ngày' }],
    ],
    [
      'by channel',
      [method('DIRECT', 3, 'DAY'), method('ONLINE', 2, 'DAY'), method('POSTAL', 3, 'DAY')],
      [],
      [
        { amount: 3, when: { channel: ['in-person', 'post'] } },
        { amount: 2, when: { channel: 'online' } },
      ],
    ],
    [
      'unknown for one channel',
      [method('DIRECT', 3, 'DAY'), method('ONLINE', 0, 'OTHER')],
      [],
      [
        { amount: 3, when: { channel: 'in-person' } },
        { unit: 'as-prescribed', when: { channel: 'online' } },
      ],
    ],
    [
      'several rows that differ',
      [method('DIRECT', 3, 'DAY', 'Thẩm định'), method('DIRECT', 2, 'DAY', 'Trả kết quả')],
      [],
      [{ unit: 'as-prescribed' }],
    ],
    [
      'longer in the mountains',
      [
        method('DIRECT', 10, 'DAY'),
        method('DIRECT', 20, 'DAY', '* Đối với các xã miền núi thì thời gian không quá 20 ngày.'),
      ],
      [],
      [
        { amount: 10, when: { case: 'noi-khac' } },
        { amount: 20, when: { case: 'noi-kho-khan' } },
      ],
    ],
    [
      'on the day',
      [
        method(
          'DIRECT',
          1,
          'WORKING_DAY',
          'Nộp tại nơi tiếp nhận.\nNgay trong ngày tiếp nhận hồ sơ; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo.',
        ),
      ],
      [],
      [{ unit: 'same-day', cutOff: { time: '15:00' } }],
    ],
    [
      'longer to verify',
      [
        method(
          'DIRECT',
          7,
          'WORKING_DAY',
          '07 ngày làm việc. Trường hợp cần phải xác minh thì kéo dài không quá 15 ngày làm việc.',
        ),
      ],
      [],
      [{ amount: 7, extension: { amount: 15, total: true } }],
    ],
  ])('%s', async (_name, executionMethods, cases, expected) => {
    const { record } = await recordOf({ executionMethods, cases })
    expect(record?.timeLimits).toMatchObject(expected)
    expect(record?.timeLimits).toHaveLength(expected.length)
  })

  test('a time that only the cases state stays in words', async () => {
    const { record } = await recordOf({
      executionMethods: [method('DIRECT', 0, 'OTHER')],
      cases: [{ processingDay: { qty: 9, type: 'DAY' } }],
    })
    expect(record?.timeLimits).toBeUndefined()
    expect(record?.unclear).toEqual([{ about: 'timeLimits', grave: true, text: expect.stringMatching(/9 ngày/) }])
  })

  test('rows that name their cases give the cases, their limits and their fees', async () => {
    const row = (channel: string, days: number, text: string, value: number) => ({
      ...method(channel, days, 'DAY', text),
      fees: [{ type: 'FEE', value, description: '' }],
    })
    const { record } = await recordOf({
      executionMethods: [
        row('DIRECT', 5, 'Trường hợp cấp mới: 05 ngày', 90000),
        row('DIRECT', 3, 'Trường hợp cấp lại: 03 ngày', 40000),
        row('ONLINE', 3, 'Trường hợp cấp lại: 03 ngày', 40000),
        row('ONLINE', 5, 'Trường hợp cấp mới: 05 ngày', 90000),
      ],
    })
    expect(record?.cases?.map(({ name }) => name)).toEqual(['Trường hợp cấp mới', 'Trường hợp cấp lại'])
    const at = (list: readonly { amount?: number | undefined; when?: { case?: unknown } | undefined }[] = []) =>
      list.map(({ amount, when }) => [amount, when?.case])
    expect(at(record?.timeLimits)).toEqual([
      [5, 'truong-hop-cap-moi'],
      [3, 'truong-hop-cap-lai'],
    ])
    expect(at(record?.fees)).toEqual([
      [90000, 'truong-hop-cap-moi'],
      [40000, 'truong-hop-cap-lai'],
    ])
    expect(record?.fees?.some(fee => fee.oneOf !== undefined)).toBe(false)
  })

  test('two places that share no number are said to disagree', async () => {
    const { record, rules } = await recordOf({
      executionMethods: [method('DIRECT', 5, 'DAY')],
      cases: [{ processingDay: { qty: 9, type: 'DAY' } }],
    })
    expect(rules).toContain('TIME_CASES_DIFFER')
    expect(record?.unclear?.[0]?.text).toMatch(/5 ngày.*9 ngày/)
  })
})

const group = (name: string, ...profileComponents: object[]) => ({ name, profileComponents })

describe('papers of a record', () => {
  test('notes and headings are not papers', async () => {
    const { record } = await recordOf({
      executionCases: [
        group('* Giấy tờ phải nộp:', component('- Tờ khai'), component('Hồ sơ gồm:', 0, 0)),
        group('* Giấy tờ phải xuất trình:', component('- Thẻ căn cước', 1, 0), component('Hộ chiếu', 0, 0)),
        group('* Lưu ý:', component('Người nộp được chọn nơi nộp.', 0, 0)),
      ],
    })
    expect(record?.papers?.map(({ name, hand }) => [name, hand])).toEqual([
      ['Tờ khai', undefined],
      ['Thẻ căn cước', 'show'],
      ['Hộ chiếu', 'show'],
    ])
    expect(record?.cases).toBeUndefined()
    expect(record?.notes).toEqual(['Về thành phần hồ sơ: Hồ sơ gồm:', 'Người nộp được chọn nơi nộp.'])
  })

  test('real cases are cases, and the unnamed group is common to them', async () => {
    const { record } = await recordOf({
      executionCases: [
        group('', component('Đơn')),
        group('a) Đối với trường hợp cấp mới:', component('Bản vẽ', 2, 1)),
        group('b) Đối với trường hợp cấp lại:', component('Giấy phép cũ')),
      ],
    })
    expect(record?.cases?.map(({ name }) => name)).toEqual(['Đối với trường hợp cấp mới', 'Đối với trường hợp cấp lại'])
    expect(record?.papers?.map(({ name, when }) => [name, when?.case])).toEqual([
      ['Đơn', undefined],
      ['Bản vẽ', 'doi-voi-truong-hop-cap-moi'],
      ['Giấy phép cũ', 'doi-voi-truong-hop-cap-lai'],
    ])
  })

  test('a lone extra group is a circumstance; a part of the file is a section', async () => {
    const { record } = await recordOf({
      executionCases: [
        group('', component('Đơn')),
        group('Trường hợp ủy quyền thì phải có:', component('Văn bản ủy quyền')),
        group('Hồ sơ của người nhận:', component('Giấy khám sức khỏe')),
      ],
    })
    expect(record?.circumstances).toHaveLength(1)
    expect(record?.papers?.map(({ when, note }) => [when?.if, note])).toEqual([
      [undefined, undefined],
      ['truong-hop-uy-quyen', 'Thuộc phần: Trường hợp ủy quyền thì phải có'],
      [undefined, 'Thuộc phần: Hồ sơ của người nhận'],
    ])
  })

  test('the same paper twice is one with a note', async () => {
    const { record, rules } = await recordOf({
      executionCases: [group('', component('Đơn'), component('- Đơn.', 0, 1))],
    })
    expect(record?.papers).toMatchObject([
      { name: 'Đơn', originals: 1, note: expect.stringMatching(/0 bản chính, 1 bản sao/) },
    ])
    expect(rules).toContain('PAPER_REPEATED')
  })

  test('the number of sets', async () =>
    expect(
      (await recordOf({ executionCases: [group('Số lượng hồ sơ: 02 (hai) bộ', component('Đơn'))] })).record?.sets,
    ).toBe(2))
})
