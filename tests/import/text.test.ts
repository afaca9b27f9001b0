import { describe, expect, test } from 'vitest'
import { cleanDeep, cleanText, idMaker, slug, unbullet } from '../../src/import/clean.ts'
import { durationsIn, extensionFrom, limitFromText, sameDayFrom } from '../../src/import/durations.ts'
import { documentNumber, isOtherText, issuerOf, legalDocument } from '../../src/import/law.ts'
import { amountsIn, periodsIn } from '../../src/import/money.ts'
import { remarks } from '../../src/import/rules.ts'
import { splitSteps, steps } from '../../src/import/steps.ts'

describe('cleaning a text', () => {
  test.each([
    ['decomposed letters', 'Đơn đề nghị'.normalize('NFD'), 'Đơn đề nghị'],
    ['spaces that do not break', 'một\u00a0\u2003hai\tba', 'một hai ba'],
    ['soft hyphens and marks of direction', 'giấy\u00ad ph\u200eép', 'giấy phép'],
    ['private-use bullets', '\uf0fc Đơn\n\uf076 Tờ khai', '- Đơn\n- Tờ khai'],
    ['line ends and blank lines', 'a\r\n\r\n  b \n', 'a\nb'],
    ['wide signs', 'Hồ sơ：（１）Đơn', 'Hồ sơ:(1)Đơn'],
    ['pictures', '✅ Đơn', '- Đơn'],
    ['digits of other scripts', '٣ ngày, 𝟐 bản', '3 ngày, 2 bản'],
    ['marks without a letter', 'Đơn \u0301 đề nghị', 'Đơn đề nghị'],
    ['paragraphs of a page', '<p>Đơn&nbsp;đề nghị</p><p class="a">Tờ khai</p>', 'Đơn đề nghị\nTờ khai'],
    ['items of a page', 'Hồ sơ:<ul><li>Đơn</li><li><b>Tờ</b> khai</li></ul>', 'Hồ sơ:\n- Đơn\n- Tờ khai'],
    ['a table of a page', '<table><tr><td>Đơn</td><td>01</td></tr></table>', 'Đơn 01'],
    ['numbers of letters', 'Phí &amp; lệ phí &#8211; 5', 'Phí & lệ phí – 5'],
    ['less than, which is no tag', 'Công suất <40 kW và <b kW, &c', 'Công suất <40 kW và <b kW, &c'],
    ['control characters', 'a\u0000b\u001bc', 'abc'],
  ])('%s', (_name, text, expected) => expect(cleanText(text)).toBe(expected))

  test.each([
    ['- a) Đơn', 'Đơn'],
    ['(1) Tờ khai', 'Tờ khai'],
    ['+ 2.1. Bản sao', 'Bản sao'],
    ['(iv) Trường hợp', 'Trường hợp'],
    ['1/ Hồ sơ', 'Hồ sơ'],
    ['1-Trường hợp', 'Trường hợp'],
    ['2 Trường hợp cấp lại', 'Trường hợp cấp lại'],
    ['a.Trường hợp', 'Trường hợp'],
    ['a1. Cấp mới', 'Cấp mới'],
    ['a.1 Trợ cấp', 'Trợ cấp'],
    ['(i1) Đối với', 'Đối với'],
    ['(*) Trường hợp', 'Trường hợp'],
    ['3 )Đối với', 'Đối với'],
    ['II. Hồ sơ', 'Hồ sơ'],
    ['A. Phần hành chính', 'Phần hành chính'],
    [') Đối với', 'Đối với'],
    ['2 ảnh', '2 ảnh'],
    ['3/2 là ngày', '3/2 là ngày'],
    ['01 bản chính', '01 bản chính'],
    ['C/O mẫu B', 'C/O mẫu B'],
    ['-', '-'],
  ])('without bullets: %s', (line, expected) => expect(unbullet(line)).toBe(expected))

  test('ids are words without marks, cut at a word, each its own', () => {
    const id = idMaker()
    expect([id('Đơn đề nghị'), id('Đơn đề nghị'), id('***')]).toEqual(['don-de-nghi', 'don-de-nghi-2', 'muc'])
    expect(slug('Giấy chứng nhận quyền sử dụng đất', 20)).toBe('giay-chung-nhan')
  })

  test('a key named __proto__ is dropped and changes nothing', () => {
    const { tell } = remarks()
    const value = cleanDeep(JSON.parse('{"__proto__": {"polluted": true}, "name": " a "}'), tell)
    expect(value).toEqual({ name: 'a' })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

const working = (amount: number) => ({ amount, unit: 'working-day' as const })

describe('time limits in words', () => {
  test.each([
    ['a plain limit', 'Không quá 03 ngày làm việc', working(3)],
    ['with words in brackets', 'Trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ', working(5)],
    ['the number behind its word', 'Trong thời hạn bảy (07) ngày làm việc', working(7)],
    ['the number in brackets behind two words', 'Không quá ba mươi (30) ngày', { amount: 30, unit: 'day' }],
    ['a fraction', '7,5 ngày làm việc', working(7.5)],
    ['parts that add up', 'Không quá 15 ngày. Trong đó: Sở 12 ngày; Ủy ban 3 ngày', { amount: 15, unit: 'day' }],
    [
      'on the day, with a clock',
      'Ngay trong ngày tiếp nhận hồ sơ; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo',
      { unit: 'same-day', cutOff: { time: '15:00', then: 'next-working-day' } },
    ],
    ['for one case only', 'Thời hạn đối với trường hợp tặng cho là không quá 10 ngày', undefined],
    ['two limits', 'a) Không quá 10 ngày; b) Không quá 20 ngày', undefined],
    ['parts that do not add up', 'Không quá 15 ngày. Trong đó: Sở 12 ngày; Ủy ban 5 ngày', undefined],
    ['a day of the year', 'Trước ngày 30 tháng 8', undefined],
    ['nothing', 'Theo mô tả', undefined],
  ])('%s', (_name, text, expected) => expect(limitFromText(text)).toEqual(expected))

  test('points in time are not lengths', () => {
    expect(durationsIn('sau 15 giờ ngày 01 tháng 7 năm 2025')).toEqual([])
  })

  test('an extension needs its reason and a longer time', () => {
    const text =
      '07 ngày làm việc. Trường hợp cần phải xác minh, thì thời hạn giải quyết được kéo dài không quá 15 ngày làm việc.'
    expect(extensionFrom(text, { amount: 7, unit: 'working-day' })).toEqual({
      ...working(15),
      total: true,
      reason: 'cần phải xác minh',
    })
    expect(extensionFrom(text, { amount: 20, unit: 'working-day' })).toBeUndefined()
  })

  test('"trong 3 ngày" is not the same day', () => expect(sameDayFrom('Trong 03 ngày tiếp nhận hồ sơ')).toBeUndefined())
})

describe('amounts of money in words', () => {
  test.each([
    ['thousands with dots', '150.000 đồng/giấy', [[150000, 'VND', 'giấy']]],
    [
      'đ and words in brackets',
      '20.000đ; 1.000.000 (một triệu) đồng',
      [
        [20000, 'VND', ''],
        [1000000, 'VND', ''],
      ],
    ],
    ['millions', '17,5 triệu đồng/ Giấy chứng nhận', [[17500000, 'VND', 'Giấy chứng nhận']]],
    ['dollars', '10USD/giấy', [[10, 'USD', 'giấy']]],
    ['no currency but a unit', '14.250.000/lần', [[14250000, 'VND', 'lần']]],
    ['numbers of laws and dates', 'Thông tư số 64/2025/TT-BTC ngày 30/6/2025', []],
    ['percentages', 'bằng 50% mức thu', []],
  ])('%s', (_name, text, expected) =>
    expect(amountsIn(text).map(({ amount, currency, per }) => [amount, currency, per])).toEqual(expected),
  )

  test.each([
    ['figures', 'từ ngày 01/7/2025 đến hết ngày 31/12/2026', { from: '2025-07-01', to: '2026-12-31' }],
    [
      'words',
      'kể từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2026',
      { from: '2025-07-01', to: '2026-12-31' },
    ],
    ['a day that does not exist', 'từ ngày 31/02/2025 đến ngày 31/12/2026', undefined],
    ['an end before the beginning', 'từ ngày 01/7/2026 đến ngày 01/7/2025', undefined],
  ])('a period in %s', (_name, text, expected) =>
    expect(periodsIn(text)).toEqual(expected === undefined ? [] : [expected]),
  )
})

describe('numbers of legal texts', () => {
  test.each([
    ['plain', '123/2015/NĐ-CP', '', '123/2015/NĐ-CP', false],
    ['a space at the end', '31/2024/QH15 ', '', '31/2024/QH15', true],
    ['with its kind', 'Thông tư số 33/2025/TT-BXD', '', '33/2025/TT-BXD', true],
    ['with the kind and no year', 'Quyết định số 2338/QĐ-BTP', '', '2338/QĐ-BTP', true],
    ['spaces inside', '59/2023/TT- BTC', '', '59/2023/TT-BTC', true],
    ['small letters', '86/2018/nđ-cp', '', '86/2018/NĐ-CP', true],
    ['without Đ', '10/2020/ND-CP', '', '10/2020/NĐ-CP', true],
    ['cut short', '118/2025/NĐ-C', '', '118/2025/NĐ-CP', true],
    [
      'no signature, but the name has it',
      'nghị định 146/2025',
      'Nghị định số 146/2025/NĐ-CP của Chính phủ',
      '146/2025/NĐ-CP',
      true,
    ],
    ['a bare number that the name agrees with', '25', 'Thông tư số 25/2022/TT-BTC', '25/2022/TT-BTC', true],
    ['pasted twice', '09/2017/QH1409/2017/QH14', '', '09/2017/QH14', true],
    ['joint circulars', '191/2005/TTLT/BQP-BTC', '', '191/2005/TTLT-BQP-BTC', true],
  ])('%s', (_name, code, name, number, repaired) => expect(documentNumber(code, name)).toEqual({ number, repaired }))

  test.each([
    ['a bare number', '06', 'Luật Thi đua, khen thưởng 2022'],
    ['a name that disagrees', '18/12/2025', 'Nghị định số 330/2025/NĐ-CP'],
    ['words only', 'Luật Đường bộ', 'Luật Đường bộ'],
  ])('nothing certain: %s', (_name, code, name) => expect(documentNumber(code, name)).toBeUndefined())

  test.each([
    ['50/2014/QH13', 'Quốc hội'],
    ['64/2025/TT-BTC', 'Bộ Tài chính'],
    ['21/2008/TTLT-BQP-BTC', 'Bộ Quốc phòng, Bộ Tài chính'],
    ['09/2025/NQ-HĐND', 'Hội đồng nhân dân'],
    ['02/2020/UBTVQH14', 'Ủy ban Thường vụ Quốc hội'],
  ])('issuer of %s', (number, issuer) => expect(issuerOf(number)).toBe(issuer))

  test.each([
    ['a law', '60/2014/QH13', 'Luật Hộ tịch', 'Luật', 'Luật Hộ tịch'],
    ['a code', '91/2015/QH13', 'Bộ Luật dân sự', 'Bộ luật', 'Bộ Luật dân sự'],
    [
      'a resolution of the National Assembly',
      '254/2025/QH15',
      'Nghị quyết về đất đai',
      'Nghị quyết',
      'Nghị quyết về đất đai',
    ],
    [
      'a name without its kind, which the number proves',
      '1/2020/TT-BXD',
      'Quy định về mẫu',
      'Thông tư',
      'Thông tư quy định về mẫu',
    ],
    ['a name without its kind, which the number does not prove', '60/2014/QH13', 'Hộ tịch', undefined, 'Hộ tịch'],
    ['no name', '60/2014/QH13', '', undefined, 'Văn bản số 60/2014/QH13'],
  ])('kind and title of %s', (_name, number, name, kind, title) =>
    expect(legalDocument(number, name)).toMatchObject({ title, ...(kind === undefined ? {} : { kind }) }),
  )

  test('an entry states its date only where number and date stand together, and never a validity', () => {
    expect(legalDocument('17/2023/TT-BXD', 'Thông tư 17/2023/TT-BXD ngày 30/6/2023 về mẫu')).toEqual({
      number: '17/2023/TT-BXD',
      title: 'Thông tư 17/2023/TT-BXD ngày 30/6/2023 về mẫu',
      kind: 'Thông tư',
      issuer: 'Bộ Xây dựng',
      date: '2023-06-30',
      verified: false,
    })
    expect(
      legalDocument('17/2023/TT-BXD', 'Quy định về mẫu, thay Thông tư 1/2020/TT-BXD ngày 01/01/2020').date,
    ).toBeUndefined()
  })
})

describe('steps in one block', () => {
  test.each([
    ['counting up', '- Bước 1: Nộp.\nthêm\n- Bước 2. Xét.', ['Nộp.\nthêm', 'Xét.']],
    ['a gap', 'Bước 1: Nộp.\nBước 3: Xét.', undefined],
    ['twice from one', 'Bước 1: a\nBước 2: b\nBước 1: c', undefined],
    ['one alone', 'Bước 1: a', undefined],
    ['named in passing', 'Sau bước 1 thì bước 2', undefined],
  ])('%s', (_name, text, parts) => expect(splitSteps(text)?.parts).toEqual(parts))

  test.each([
    ['behind the number of the step', { name: '', description: 'Bước 2: Cá nhân nộp hồ sơ.' }, 'applicant'],
    ['an office behind it', { name: '', description: 'Bước 2. Bộ phận Một cửa tiếp nhận hồ sơ.' }, 'agency'],
  ])('who acts is read %s', (_name, step, actor) =>
    expect(steps({ executionSteps: [step] }, () => undefined).steps[0]?.actor).toBe(actor),
  )

  test('who acts is read behind the heading of a part', () => {
    const part = (name: string) => ({ name, description: 'Bước 1: Cá nhân nộp hồ sơ.\nBước 2: Sở Y tế xem xét.' })
    const read = steps({ executionSteps: [part('Trực tuyến'), part('Trực tiếp')] }, () => undefined).steps
    expect(read.map(({ actor }) => actor)).toEqual(['applicant', 'agency', 'applicant', 'agency'])
  })

  test('what stands in front is kept', () => expect(splitSteps('Chung.\nBước 1: a\nBước 2: b')?.before).toBe('Chung.'))
})

describe('one number, two provinces', () => {
  const listed = 'Nghị quyết quy định mức thu phí, lệ phí trong dịch vụ công trực tuyến của một tỉnh'
  test.each([
    ['another text', '35/2025/NQ-HĐND', 'Quy định chính sách hỗ trợ khởi nghiệp sáng tạo ở thành phố khác', true],
    ['the same in other words', '35/2025/NQ-HĐND', 'Quy định mức thu phí, lệ phí dịch vụ công trực tuyến', false],
    [
      'a text of the whole country',
      '35/2025/TT-BTC',
      'Quy định chính sách hỗ trợ khởi nghiệp sáng tạo ở thành phố khác',
      false,
    ],
    ['a bare number', '35/2025/NQ-HĐND', 'Nghị quyết số 35/2025/NQ-HĐND', false],
  ])('%s', (_name, number, name, expected) => expect(isOtherText(number, name, listed)).toBe(expected))
})
