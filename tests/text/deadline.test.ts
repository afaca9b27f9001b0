import { describe, expect, test } from 'vitest'
import { dueEvent, type Filing } from '../../site/features/due/event.ts'
import { lateLetter, letterText } from '../../site/features/letter/letter.ts'
import { deadline } from '../../src/engine/time/deadline.ts'
import { deadlineReport } from '../../src/export/deadline-report.ts'
import type { Duration, TimeLimit } from '../../src/model/parts.ts'
import { alternativeText, momentDay, noDateText, noteTexts } from '../../src/text/deadline.ts'
import { citationText, whyText } from '../../src/text/deadline-days.ts'
import { readLimit } from '../../src/text/limit.ts'
import { committed as calendar } from '../engine/time/calendar-source.ts'

const register = {
  documents: new Map([
    ['91/2015/QH13', { title: 'Bộ luật Dân sự' }],
    ['45/2019/QH14', { title: 'Bộ luật Lao động' }],
  ]),
}

const days = (a: number, first: Duration['unit'], b: number, then: Duration['unit']): TimeLimit => ({
  unit: 'stages',
  stages: [
    { amount: a, unit: first },
    { amount: b, unit: then },
  ],
})

describe('a limit as people write it', () => {
  test.each<[string, TimeLimit]>([
    ['15 ngày làm việc', { amount: 15, unit: 'working-day' }],
    ['15 ngay lam viec', { amount: 15, unit: 'working-day' }],
    ['  05 Ngày  Làm Việc ', { amount: 5, unit: 'working-day' }],
    ['không quá 10 ngày', { amount: 10, unit: 'day' }],
    ['trong thời hạn 3 ngày làm việc', { amount: 3, unit: 'working-day' }],
    ['3,5 ngày', { amount: 3.5, unit: 'day' }],
    ['3.5 ngày làm việc', { amount: 3.5, unit: 'working-day' }],
    ['48 giờ', { amount: 48, unit: 'hour' }],
    ['8 giờ làm việc', { amount: 8, unit: 'working-hour' }],
    ['2 tuần', { amount: 2, unit: 'week' }],
    ['1 tháng', { amount: 1, unit: 'month' }],
    ['nửa tháng', { amount: 0.5, unit: 'month' }],
    ['một tháng', { amount: 1, unit: 'month' }],
    ['năm ngày', { amount: 5, unit: 'day' }],
    ['1 năm', { amount: 1, unit: 'year' }],
    ['trong ngày', { unit: 'same-day' }],
    ['Ngay trong ngày làm việc', { unit: 'same-day' }],
    ['theo quy định', { unit: 'as-prescribed' }],
    ['15 ngày làm việc'.normalize('NFD'), { amount: 15, unit: 'working-day' }],
    ['15 ngày làm việc.', { amount: 15, unit: 'working-day' }],
    ['15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', { amount: 15, unit: 'working-day' }],
    ['Thời hạn: không quá 07 ngày, kể từ khi tiếp nhận hồ sơ.', { amount: 7, unit: 'day' }],
    ['trong 5 ngày làm việc (tính từ ngày nhận hồ sơ)', { amount: 5, unit: 'working-day' }],
    ['30 (ba mươi) ngày làm việc', { amount: 30, unit: 'working-day' }],
    ['05 (năm) ngày', { amount: 5, unit: 'day' }],
    ['mười lăm ngày làm việc', { amount: 15, unit: 'working-day' }],
    ['hai mươi mốt ngày', { amount: 21, unit: 'day' }],
    ['bốn mươi lăm ngày', { amount: 45, unit: 'day' }],
    ['một trăm hai mươi ngày', { amount: 120, unit: 'day' }],
    ['một trăm linh năm ngày', { amount: 105, unit: 'day' }],
    ['năm năm', { amount: 5, unit: 'year' }],
    ['3 ngày rưỡi', { amount: 3.5, unit: 'day' }],
    ['ba ngày rưỡi làm việc', { amount: 3.5, unit: 'working-day' }],
    ['một tháng rưỡi', { amount: 1.5, unit: 'month' }],
    ['nửa ngày', { amount: 0.5, unit: 'day' }],
    ['20 ngày, không tính ngày nghỉ lễ, tết, kể từ ngày nhận hồ sơ', { amount: 20, unit: 'non-holiday-day' }],
    ['40 ngày + 10 ngày làm việc', days(40, 'day', 10, 'working-day')],
    ['40 ngày và 10 ngày làm việc', days(40, 'day', 10, 'working-day')],
    ['7 ngày làm việc kể từ ngày nhận đủ hồ sơ, cộng thêm mười hai ngày', days(7, 'working-day', 12, 'day')],
    ['10 ngày không tính ngày nghỉ lễ và tết + 5 ngày', days(10, 'non-holiday-day', 5, 'day')],
    ['12 ngày làm việc + 5 ngày làm việc', { amount: 17, unit: 'working-day' }],
    ['15 ngày kể từ ngày 01 tháng 7 năm 2026', { amount: 15, unit: 'day' }],
  ])('%s', (text, limit) => {
    expect(readLimit(text)).toEqual({ limit })
  })

  test.each([
    ['30 phút', /phút/],
    ['15', /thiếu đơn vị/],
    ['', /Không đọc được/],
    ['0 ngày', /lớn hơn 0/],
    ['-3 ngày', /lớn hơn 0/],
    ['10-15 ngày', /Không đọc được/],
    ['3 ngày và 2 giờ', /Không cộng được/],
    ['40 ngày + 10 tuần trăng', /Không đọc được/],
    ['40 ngày + trong ngày', /Không cộng được/],
    ['40 ngày +', /Không đọc được/],
    ['3 ngày làm việc kể từ ngày nhận đủ hồ sơ, cộng 5 ngày niêm yết', /Không đọc được/],
    ['15 ngày kể từ khi nhận hồ sơ; việc phức tạp không quá 25 ngày', /có hơn một thời hạn/],
    ['15 ngày kể từ khi nhận hồ sơ, kéo dài thêm mười ngày', /có hơn một thời hạn/],
    ['20000 ngày', /quá dài/],
    ['constructor ngày', /Không đọc được/],
    ['ngày', /Không đọc được/],
    ['30 (hai mươi) ngày', /Không đọc được/],
    ['mươi hai mươi ngày', /Không đọc được/],
    ['kể từ ngày nhận hồ sơ', /Không đọc được/],
    [`${'9'.repeat(500)} ngày`, /Không đọc được/],
  ])('%s is refused with what to write instead', (text, problem) => {
    const read = readLimit(text)
    expect('problem' in read ? read.problem : '').toMatch(problem)
    expect('problem' in read ? read.problem : '').toMatch(/Viết như "15 ngày làm việc"/)
  })
})

describe('words of a due date', () => {
  const of = (amount: number, submitted: string) =>
    deadline({ limit: { amount, unit: 'working-day' }, submitted, calendar })

  test('days say why', () => {
    const words = of(1, '2026-04-24T16:10').days.map(whyText)
    expect(words).toEqual([
      'ngày bắt đầu, không tính',
      'nghỉ cuối tuần',
      'nghỉ lễ: Giỗ Tổ Hùng Vương',
      'nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/04/2026)',
      'ngày làm việc',
    ])
    expect(of(1, '2027-02-03T09:00').days.map(whyText)).toContain('nghỉ lễ: Tết Nguyên đán (chưa quyết định)')
  })

  test('alternatives name the option, and what is only reported', () => {
    expect(of(1, '2027-02-03T09:00').alternatives.map(alternativeText)).toEqual([
      'thứ Năm 04/02/2027, nếu: Nghỉ mười ngày, 05/02 đến 14/02/2027 (chưa rõ ngày làm bù)',
      'thứ Năm 11/02/2027, nếu: Nghỉ bảy ngày, 04/02 đến 10/02/2027 (có tin đã chọn, chưa xác minh)',
    ])
  })

  test('articles stand with what they say', () => {
    expect(of(1, '2025-04-29T09:00').articles.map(article => citationText(article, register))).toEqual([
      'Bộ luật Dân sự số 91/2015/QH13, Điều 147: không tính ngày đầu, tính từ ngày liền sau',
      'Bộ luật Dân sự số 91/2015/QH13, Điều 148: thời hạn kết thúc vào lúc 24 giờ của ngày cuối',
      'Bộ luật Lao động số 45/2019/QH14, Điều 112: ngày nghỉ lễ, Tết',
      'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024 (Công văn 8726/VPCP-KGVX ngày 26/11/2024): lịch nghỉ, làm bù',
    ])
  })

  test.each([
    ['2026-11-25', 'thứ Tư 25/11/2026'],
    ['2026-11-25T16:10', '16:10 thứ Tư 25/11/2026'],
    ['2026-11-22T24:00', 'hết Chủ nhật 22/11/2026'],
  ])('%s is %s', (moment, words) => {
    expect(momentDay(moment)).toBe(words)
  })

  test('no date is said with the year that is missing', () => {
    expect(noDateText(of(30, '2027-12-15T09:00'))).toBe('Chưa có lịch nghỉ của năm 2028, nên không tính được ngày trả.')
  })

  test('notes are sentences', () => {
    for (const text of Object.values(noteTexts)) expect(text).toMatch(/^\p{Lu}.*\.$/u)
  })
})

test('the report shows weeks from Monday, each day numbered or marked', () => {
  const request = { limit: { amount: 3, unit: 'working-day' }, submitted: '2025-04-29T09:00', calendar } as const
  const lines = deadlineReport(deadline(request), request, register)
  expect(lines).toContain('Hẹn trả: chậm nhất thứ Tư 07/05/2025.')
  const from = lines.findIndex(line => line.includes('T2'))
  expect(lines.slice(from, from + 3).map(line => line.trim().replace(/ {2,}/g, ' | '))).toEqual([
    'T2 | T3 | T4 | T5 | T6 | T7 | CN',
    '29/04 » | 30/04 · | 01/05 · | 02/05 · | 03/05 · | 04/05 ·',
    '05/05 1 | 06/05 2 | 07/05 3',
  ])
})

test('a due date in a calendar says when it was filed, and keeps its uid', () => {
  const given = { of: ['1.001193', 'mot', undefined], name: 'Thủ tục mẫu', submitted: '2026-03-02T09:00' }
  const [first, later] = [
    dueEvent({ ...given, due: '2026-03-09', asOf: '2026-03-02' }),
    dueEvent({ ...given, due: '2026-03-12', asOf: '2026-03-10', doubts: ['Nguồn chưa nói rõ.'] }),
  ]
  expect(first.uid).toMatch(/^20260302T0900-[0-9a-f]{14}@thutuc$/)
  expect(later.uid).toBe(first.uid)
  expect(later.description?.split('\n')).toEqual([
    'Nộp 09:00 thứ Hai 02/03/2026. Hẹn trả chậm nhất thứ Năm 12/03/2026. Mang theo giấy hẹn và giấy tờ tùy thân.',
    'Nguồn chưa nói rõ.',
    'Tính theo quy định và lịch nghỉ ngày 10/03/2026. Mở lại đường dẫn để xem ngày này có đổi không.',
  ])
})

describe('two filings never share an entry', () => {
  const given = { name: 'Thủ tục mẫu', submitted: '2026-03-02T09:00', due: '2026-03-09', asOf: '2026-03-02' }
  const uid = (more: Partial<Filing>) => dueEvent({ ...given, of: ['1.001193', 'mot', 'online'], ...more }).uid
  test.each<[string, Partial<Filing>]>([
    ['another procedure', { of: ['1.000894', 'mot', 'online'] }],
    ['another case', { of: ['1.001193', 'hai', 'online'] }],
    ['another channel', { of: ['1.001193', 'mot', 'in-person'] }],
    ['no case', { of: ['1.001193', undefined, 'online'] }],
    ['no channel, and the case of that name', { of: ['1.001193', 'online', undefined] }],
    ['another minute', { submitted: '2026-03-02T09:01' }],
    ['the limit alone, with a name', { of: ['Khai sinh', '15 ngày làm việc', 'in-person'] }],
    ['the limit alone, with another name', { of: ['Kết hôn', '15 ngày làm việc', 'in-person'] }],
  ])('%s', (_, more) => {
    expect(uid(more)).not.toBe(uid({}))
  })

  test('names tell two files of one limit and one minute apart', () => {
    expect(uid({ of: ['Khai sinh', '15 ngày'] })).not.toBe(uid({ of: ['Kết hôn', '15 ngày'] }))
  })
})

describe('the letter for a late file', () => {
  const file = {
    procedure: { code: '9.000001', name: 'Cấp giấy phép mẫu' },
    due: '2025-06-20',
    today: '2025-06-25',
    agency: 'Ủy ban nhân dân xã Mẫu',
  }
  const text = (submitted: string, more: object = {}) => letterText(lateLetter({ ...file, submitted, ...more }))

  test('cites what was read and in force on the day of filing', () => {
    expect(text('2025-06-30T16:00')).toContain('Nghị định số 61/2018/NĐ-CP')
  })

  test('cites no text at all for filings from 01/07/2025', () => {
    expect(text('2025-07-01T08:00')).not.toMatch(/Nghị định|Luật|Điều \d|Thông tư/)
  })

  test('says the file, the due date and what is asked', () => {
    const letter = text('2025-06-02T09:00')
    expect(letter).toContain('Ngày 02/06/2025, tôi đã nộp hồ sơ thủ tục "Cấp giấy phép mẫu" (mã 9.000001)')
    expect(letter).toContain('chậm nhất thứ Sáu 20/06/2025')
    expect(letter).toContain('ngày 25 tháng 06 năm 2025')
    expect(letter).toContain('Kính gửi: Ủy ban nhân dân xã Mẫu')
    expect(letter.normalize('NFC')).toBe(letter)
  })

  test.each([
    ['a clear limit claims its date', false],
    ['a doubtful one gives way to the receipt', true],
  ])('%s', (_, doubtful) => {
    expect(text('2025-06-02T09:00', { doubtful }).includes('xin lấy ngày trên giấy hẹn')).toBe(doubtful)
  })

  test('what is not known is left to fill in', () => {
    const letter = letterText(lateLetter({ submitted: '2026-03-02T09:00', today: '2026-03-20' }))
    expect(letter).toMatch(/ghi trên giấy hẹn là …+/)
    expect(letter).not.toContain('undefined')
  })
})
