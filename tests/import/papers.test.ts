// Papers: how many are handed in, what is a paper at all, what it and its form are called.
import { describe, expect, test } from 'vitest'
import { clauseName, clauseNames } from '../../src/import/clause-name.ts'
import { formName } from '../../src/import/form-name.ts'
import { countOf } from '../../src/import/paper-count.ts'
import { papers } from '../../src/import/papers.ts'
import { remarks } from '../../src/import/rules.ts'
import { component } from './portal.ts'

describe('the count of a paper', () => {
  test.each([
    ['a copy counted as an original', 'Bản sao Giấy phép đã cấp', [1, 0], [0, 1]],
    ['a copy of which the original is shown', 'Bản sao hộ chiếu (xuất trình bản chính để đối chiếu)', [1, 1], [0, 1]],
    [
      'a copy stamped as true',
      'Giấy chứng nhận đăng ký doanh nghiệp (bản sao có dấu sao y bản chính của thương nhân);',
      [1, 0],
      [0, 1],
    ],
    ['an original or a copy', 'Bản chính hoặc bản sao Giấy ra viện', [1, 1], [0, 1]],
    ['an original or seven copies', 'Bản gốc hoặc bản sao có chứng thực xác nhận', [1, 7], [0, 7]],
    ['an original or a copy, counted once', 'Bản chính hoặc bản sao Giấy ra viện', [1, 0], [1, 0]],
    ['an original with a copy of another paper', 'Bản gốc Giấy chứng nhận kèm bản sao tác phẩm', [1, 0], [1, 0]],
    ['several papers, one of them a copy', 'Hóa đơn; hợp đồng; bản khai (bản sao).', [1, 0], [1, 0]],
    ['photographs', '02 ảnh màu cỡ 4 x 6 cm', [1, 1], [2, 0]],
    ['two photographs counted as one', '02 ảnh chân dung 4 x 6 cm', [1, 0], [2, 0]],
    ['photographs of no number', 'Ảnh chân dung 4 x 6 cm', [1, 0], [1, 0]],
    ['photographs as copies', 'Ảnh chụp hiện trạng', [0, 2], [2, 0]],
    ['no count, the name states it', 'Tờ khai hải quan: 02 bản chính', [0, 0], [2, 0]],
    ['no count, the name states copies', 'Hợp đồng ủy thác: 01 bản chụp', [0, 0], [0, 1]],
    ['no count, the name states two', 'Đơn: 01 bản chính; 02 bản sao', [0, 0], [0, 0]],
    ['an ordinary paper', 'Đơn đề nghị', [1, 2], [1, 2]],
  ] as const)('%s', (_name, name, [originals, copies], expected) => {
    const count = countOf(name, originals, copies)
    expect([count.originals, count.copies]).toEqual(expected)
  })
})

const file = (...names: (string | ReturnType<typeof component>)[]) => {
  const { tell, list } = remarks()
  const profileComponents = names.map(one => (typeof one === 'string' ? component(one) : one))
  const read = papers({ executionCases: [{ name: '', profileComponents }] }, tell)
  return { names: read.papers.map(({ name }) => name), read, rules: list.map(({ rule }) => rule) }
}

describe('what is a paper', () => {
  test.each([
    ['a heading with a count', ['Hồ sơ đề nghị gồm:', '- Đơn đề nghị'], ['Đơn đề nghị']],
    [
      'a choice that its rows spell out',
      ['Giấy tờ chứng minh là một trong các giấy tờ sau:', '- Hợp đồng'],
      ['Hợp đồng'],
    ],
    ['a paper with a colon', ['Văn bản đề nghị:'], ['Văn bản đề nghị']],
    ['a line broken in two', ['Đơn đề nghị cấp', 'lại giấy phép theo mẫu'], ['Đơn đề nghị cấp lại giấy phép theo mẫu']],
    ['a paper in small letters', ['Đơn đề nghị;', 'văn bản ủy quyền'], ['Đơn đề nghị', 'Văn bản ủy quyền']],
    ['the number of sets', ['Đơn đề nghị', 'Số lượng hồ sơ: 02 bộ'], ['Đơn đề nghị']],
    ['a sentence that asks for nothing', ['Trường hợp đã có dữ liệu thì không phải nộp bản giấy.', 'Đơn'], ['Đơn']],
    [
      'a sentence that asks for a paper',
      ['Trường hợp ủy quyền: Văn bản ủy quyền'],
      ['Trường hợp ủy quyền: Văn bản ủy quyền'],
    ],
    ['a dot in front', ['. Bản sao: Giấy phép'], ['Bản sao: Giấy phép']],
    ['words that lead to the name', ['a) Thành phần hồ sơ, gồm: - Tờ trình đề nghị'], ['Tờ trình đề nghị']],
    [
      'a count of one in front',
      ['01 Tờ khai theo mẫu', '02 Tờ khai theo mẫu'],
      ['Tờ khai theo mẫu', '02 Tờ khai theo mẫu'],
    ],
    ['numbering with letters', ['b.1.2) Chứng từ thanh toán'], ['Chứng từ thanh toán']],
  ])('%s', (_name, given, expected) => expect(file(...given).names).toEqual(expected))

  test('what is said to be shown is shown, whatever count stands beside it', () =>
    expect(
      file('Xuất trình thẻ căn cước để kiểm tra', 'Xuất trình bản chính hoặc nộp bản sao').read.papers.map(
        ({ hand }) => hand,
      ),
    ).toEqual(['show', undefined]))

  test('what is only shown over the counter is asked of those who come', () => {
    const { tell } = remarks()
    const asked =
      'Khi nộp hồ sơ trực tiếp cần xuất trình các giấy tờ sau để cán bộ tiếp nhận đối chiếu thông tin kê khai'
    const groups = [
      { name: asked, profileComponents: [component('Giấy khai sinh')] },
      { name: 'Đối với tổ chức, thành phần hồ sơ bao gồm:', profileComponents: [component('Đơn của tổ chức')] },
      { name: 'Đối với cá nhân, thành phần hồ sơ bao gồm:', profileComponents: [component('Đơn của cá nhân')] },
    ]
    const { papers: list, cases } = papers({ executionCases: groups }, tell)
    expect(list[0]).toMatchObject({ hand: 'show', when: { channel: 'in-person' } })
    expect(cases.map(({ name }) => name)).toEqual(['Đối với tổ chức', 'Đối với cá nhân'])
  })

  test.each([
    'Người ủy quyền và người được ủy quyền chịu trách nhiệm trước pháp luật về tính hợp pháp của việc ủy quyền',
    'Người được ủy quyền đăng ký thành lập được ghi trong nghị quyết Hội nghị thành lập',
  ])('a sentence that asks for nothing is no paper: %s', text =>
    expect(file(text, 'Đơn').read).toMatchObject({ papers: [{ name: 'Đơn' }], notes: [text] }),
  )

  test('nothing of a heading or a note is lost', () =>
    expect(file('Hồ sơ gồm:', 'Lưu ý: nộp sớm', 'Đơn').read.notes).toEqual([
      'Về thành phần hồ sơ: Hồ sơ gồm:',
      'Lưu ý: nộp sớm',
    ]))

  test('a count by the name is said', () =>
    expect(file('Bản sao Giấy phép').read.papers[0]?.note).toBe(
      'Nguồn ghi 1 bản chính, 0 bản sao; số bản ở đây theo tên giấy.',
    ))
})

const long = 'Văn bản đề nghị cấp giấy phép của tổ chức, cá nhân hoạt động trong lĩnh vực thử nghiệm và đo lường'

describe('names in one clause', () => {
  test.each([
    ['a short one', 'Đơn đề nghị', ['Đơn đề nghị', '']],
    [
      'a form that it follows',
      `${long} theo Mẫu số 01 Phụ lục II ban hành kèm theo Nghị định số 01/2026/NĐ-CP`,
      [`${long} theo Mẫu số 01 Phụ lục II`, 'ban hành kèm theo Nghị định số 01/2026/NĐ-CP'],
    ],
    [
      'never between "kèm" and "theo"',
      `${long} ban hành kèm theo Phụ lục I Danh mục hồ sơ khai thuế của Nghị định số 01/2026/NĐ-CP và Thông tư số 02/2026/TT-BTC`,
      [
        long,
        'ban hành kèm theo Phụ lục I Danh mục hồ sơ khai thuế của Nghị định số 01/2026/NĐ-CP và Thông tư số 02/2026/TT-BTC',
      ],
    ],
    [
      'nor behind "trừ"',
      `${long}, trừ trường hợp tổ chức hội thảo, hội nghị, sự kiện giới thiệu sản phẩm đã đăng ký`,
      [long, 'trừ trường hợp tổ chức hội thảo, hội nghị, sự kiện giới thiệu sản phẩm đã đăng ký'],
    ],
    [
      'another paper behind it',
      `${long} (nếu có); bản sao giấy tờ chứng minh tư cách pháp lý của nhà đầu tư nước ngoài và của người đại diện`,
      [
        `${long} …`,
        '(nếu có); bản sao giấy tờ chứng minh tư cách pháp lý của nhà đầu tư nước ngoài và của người đại diện',
      ],
    ],
  ])('%s', (_name, text, expected) => expect(clauseName(text)).toEqual(expected))

  test('how it is handed in does not hide what it is', () => {
    const how =
      'Bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu hoặc bản sao điện tử được chứng thực từ bản chính'
    expect(clauseName(`${how} Giấy chứng nhận an toàn kỹ thuật và bảo vệ môi trường`)).toEqual([
      'Giấy chứng nhận an toàn kỹ thuật và bảo vệ môi trường',
      how,
    ])
  })

  test('two papers that would be called alike keep all their words', () => {
    const [one, other] = ['xã nơi người đề nghị cư trú và làm việc', 'sứ quán nước mà người ấy có quốc tịch'].map(
      body => `${long}, có xác nhận của ${body} tại thời điểm nộp hồ sơ`,
    )
    const name = clauseNames([one ?? '', other ?? ''])
    expect(name(one ?? '')).toEqual([one, ''])
  })

  test('no bracket is torn', () =>
    expect(
      clauseName(
        `${long} (trong đó nêu rõ lý do, mục đích, thời gian, địa điểm, đối tượng tham gia và kinh phí thực hiện)`,
      )[0],
    ).toBe(long))
})

describe('what a form is called', () => {
  test.each([
    [
      'as the paper cites it',
      'Tờ khai (Mẫu CT01 ban hành kèm theo Thông tư số 53/2025/TT-BCA)',
      ['1.MuCT01banhnhkmtheo.doc'],
      'Mẫu CT01 ban hành kèm theo Thông tư số 53/2025/TT-BCA',
    ],
    ['letters that were lost', 'Đơn đề nghị', ['Mus10tiNgh56.docx'], 'Có biểu mẫu kèm theo'],
    ['a file with a plain name', 'Đơn đề nghị', ['Mẫu số 04.docx'], 'Mẫu số 04'],
    ['a file without marks', 'Đơn đề nghị', ['Mau so 12 (1).doc'], 'Mẫu số 12'],
    ['one word without marks', 'Đơn đề nghị', ['Mauso01.docx'], 'Mẫu số 01'],
    ['words', 'Đơn', ['ĐƠN XIN THÔI QUỐC TỊCH VIỆT NAM.doc'], 'ĐƠN XIN THÔI QUỐC TỊCH VIỆT NAM'],
    ['a code of a procedure', 'Đơn đề nghị', ['1.004289.docx'], 'Có biểu mẫu kèm theo'],
    ['none', 'Đơn đề nghị', [], undefined],
    [
      'cited, and no file',
      'Đơn (theo Mẫu số 06 Phụ lục II kèm theo Nghị định 142/2025/NĐ-CP)',
      [],
      'Mẫu số 06 Phụ lục II kèm theo Nghị định 142/2025/NĐ-CP',
    ],
    ['with letters of Vietnamese in its number', 'Tờ khai Mẫu số 01/ĐCĐB-VSP', [], 'Mẫu số 01/ĐCĐB-VSP'],
    ['one of two, and no file', 'Tờ khai theo mẫu số 01 hoặc mẫu số 02', [], undefined],
    ['cited as not to be followed', 'Đơn viết tay, không theo mẫu số 01', [], undefined],
  ])('%s', (_name, paper, files, expected) => expect(formName(paper, files)).toBe(expected))
})
