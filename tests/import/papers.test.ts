// Papers: how many are handed in, what is a paper at all, what it and its form are called.
import { describe, expect, test } from 'vitest'
import { clauseName, clauseNames } from '../../src/import/clause-name.ts'
import { formName } from '../../src/import/form-name.ts'
import { groupsOf, setsIn } from '../../src/import/groups.ts'
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
    ['an original counted with a copy', 'Bản gốc Giấy chứng nhận đã cấp', [1, 1], [1, 0]],
    ['an original by the bracket at its end', 'Biên bản xác nhận (bản chính)', [1, 1], [1, 0]],
    ['an original with a copy beside it', '01 bản chính kèm 01 bản sao Giấy phép', [1, 1], [1, 1]],
    ['a copy whose number stands in the middle', 'Tờ khai: 01 bản chụp có xác nhận (với xe nhập khẩu)', [1, 1], [0, 1]],
    ['a true copy or an electronic one', 'Bản sao có sao y bản chính của tổ chức hoặc bản sao điện tử', [1, 0], [0, 1]],
    ['no count, one of two by the name', 'Giấy phép: 01 bản chính nếu một lần hoặc 01 bản chụp', [0, 0], [1, 0]],
  ] as const)('%s', (_name, name, [originals, copies], expected) => {
    const count = countOf(name, originals, copies)
    expect([count.originals, count.copies]).toEqual(expected)
  })
})

test('one of both is enough where the heading above says so', () =>
  expect(countOf('Hợp đồng đóng mới phương tiện', 1, 1, 'Xuất trình bản chính hoặc bản sao các giấy tờ')).toMatchObject(
    {
      originals: 0,
      copies: 1,
    },
  ))

const file = (...names: (string | ReturnType<typeof component>)[]) => {
  const { tell, list } = remarks()
  const profileComponents = names.map(one => (typeof one === 'string' ? component(one) : one))
  const read = papers({ executionCases: [{ name: '', profileComponents }] }, ['in-person', 'online', 'post'], tell)
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
    ['a sentence that asks for a paper', ['Trường hợp ủy quyền: Văn bản ủy quyền'], ['Văn bản ủy quyền']],
    ['a case that stands alone in its line', ['Trường hợp hàng bị trả về từ nước ngoài', 'Hợp đồng'], ['Hợp đồng']],
    ['what leads to the papers of some', ['Ngoài giấy tờ nêu trên, tùy trường hợp nộp giấy tờ sau:', 'Sổ'], ['Sổ']],
    [
      'a sentence about how long a paper is good',
      ['Giá trị sử dụng của giấy tờ theo thời hạn ghi trên đó', 'Đơn'],
      ['Đơn'],
    ],
    ['a sentence about the whole file', ['Các văn bản trong hồ sơ nếu bằng tiếng Anh phải được dịch', 'Đơn'], ['Đơn']],
    ['a component without a name', ['', 'Đơn'], ['Đơn']],
    [
      'two papers in one line, each with its count',
      ['Giấy đề nghị tất toán: 02 bản gốc; Bảng đối chiếu dự toán: 02 bản gốc.'],
      ['Giấy đề nghị tất toán: 02 bản gốc', 'Bảng đối chiếu dự toán: 02 bản gốc'],
    ],
    [
      'the lines of one component',
      ['Đơn đề nghị theo mẫu;\n- Bản sao giấy khai sinh;\n- Ảnh cỡ 4 x 6'],
      ['Đơn đề nghị theo mẫu', 'Bản sao giấy khai sinh', 'Ảnh cỡ 4 x 6'],
    ],
    [
      'one of several, which stays one',
      ['Một trong các giấy tờ sau:\n- Hợp đồng;\n- Quyết định giao đất'],
      ['Một trong các giấy tờ sau: - Hợp đồng; - Quyết định giao đất'],
    ],
    [
      'a list that describes one paper',
      ['Báo cáo tài chính gồm:\n- Bảng cân đối;\n- Bản thuyết minh'],
      ['Báo cáo tài chính gồm: - Bảng cân đối; - Bản thuyết minh'],
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
    const { papers: list, cases } = papers({ executionCases: groups }, ['in-person', 'online', 'post'], tell)
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

describe('when alone a paper is asked', () => {
  const asked = (text: string, name = '') => {
    const { tell } = remarks()
    const groups = [{ name, profileComponents: [component(text)] }]
    const { papers: list, circumstances } = papers({ executionCases: groups }, ['in-person', 'online', 'post'], tell)
    return list.map(({ name: paper, when }) => [
      paper,
      when?.channel ??
        circumstances
          .find(({ id }) => id === when?.if)
          ?.question.slice('Hồ sơ có thuộc trường hợp này không: '.length, -1),
    ])
  }

  test.each([
    ['a colon', 'Trường hợp mất sổ: Đơn báo mất', [['Đơn báo mất', 'Mất sổ']]],
    [
      '"thì phải có"',
      'Trường hợp không có giấy trên thì phải có văn bản cam đoan',
      [['Văn bản cam đoan', 'Không có giấy trên']],
    ],
    [
      'who hands in, in between',
      'Trường hợp tăng vốn điều lệ từ trái phiếu chuyển đổi, công ty phải nộp kèm văn bản chấp thuận',
      [['Văn bản chấp thuận', 'Tăng vốn điều lệ từ trái phiếu chuyển đổi']],
    ],
    [
      '"đối với"',
      'Đối với trường tư thục phải có thêm văn bản xác nhận số vốn',
      [['Văn bản xác nhận số vốn', 'Trường tư thục']],
    ],
    [
      'no "trường hợp" in front',
      'Con chưa thành niên cùng nhập quốc tịch thì phải nộp bản sao Giấy khai sinh',
      [['Bản sao Giấy khai sinh', 'Con chưa thành niên cùng nhập quốc tịch']],
    ],
    [
      'several papers below one condition',
      'Đối với hàng mẫu:\n- Hợp đồng;\n- Bản sao vận đơn',
      [
        ['Hợp đồng', 'Hàng mẫu'],
        ['Bản sao vận đơn', 'Hàng mẫu'],
      ],
    ],
    [
      'a way of handing in, in a bracket',
      'Tờ khai theo mẫu (nếu người nộp chọn nộp hồ sơ trực tiếp)',
      [['Tờ khai theo mẫu (nếu người nộp chọn nộp hồ sơ trực tiếp)', 'in-person']],
    ],
    [
      'a way of handing in, in front',
      'Trường hợp nộp hồ sơ trực tuyến: Tờ khai điện tử',
      [['Tờ khai điện tử', 'online']],
    ],
    [
      'two ways',
      'Tờ khai (trường hợp nộp trực tuyến hoặc gửi qua bưu chính)',
      [['Tờ khai (trường hợp nộp trực tuyến hoặc gửi qua bưu chính)', ['online', 'post']]],
    ],
    [
      'every way',
      'Tờ khai (nếu nộp trực tiếp, nộp trực tuyến hoặc gửi qua bưu chính)',
      [['Tờ khai (nếu nộp trực tiếp, nộp trực tuyến hoặc gửi qua bưu chính)', undefined]],
    ],
    [
      'no paper behind it',
      'Đối với hồ sơ trên, người nộp phải có mặt',
      [['Đối với hồ sơ trên, người nộp phải có mặt', undefined]],
    ],
    ['no condition at all', 'Đơn đề nghị: theo mẫu', [['Đơn đề nghị: theo mẫu', undefined]]],
  ])('%s', (_name, text, expected) => expect(asked(text)).toEqual(expected))

  test('a group for a way of handing in that the record lacks is asked about', () => {
    const groups = [{ name: 'Nộp hồ sơ trực tuyến', profileComponents: [component('Tờ khai')] }]
    const read = papers({ executionCases: groups }, ['in-person'], () => undefined)
    expect(read.papers[0]?.when?.if).toBe(read.circumstances[0]?.id)
    expect(read.circumstances).toHaveLength(1)
  })

  test('of two conditions the group is asked about and the other is said', () => {
    const { tell } = remarks()
    const read = papers(
      {
        executionCases: [
          { name: 'Hồ sơ', profileComponents: [component('Đơn')] },
          { name: 'Trường hợp ủy quyền', profileComponents: [component('Đối với tổ chức: Giấy giới thiệu')] },
        ],
      },
      ['in-person'],
      tell,
    )
    expect(read.circumstances).toHaveLength(1)
    expect(read.papers[1]).toMatchObject({
      name: 'Giấy giới thiệu',
      note: expect.stringContaining('Chỉ khi: Đối với tổ chức'),
    })
  })
})

describe('what the groups of a record are', () => {
  const roles = (more: object, ...names: string[]) =>
    groupsOf({
      name: 'Cấp giấy phép',
      executionCases: names.map(name => ({ name, profileComponents: [component('Đơn')] })),
      ...more,
    }).map(({ role, name }) => [role, name])
  test.each([
    [
      'two cases',
      ['Trường hợp cấp mới', 'Trường hợp cấp lại'],
      [
        ['case', 'Trường hợp cấp mới'],
        ['case', 'Trường hợp cấp lại'],
      ],
    ],
    [
      'parts of one file',
      ['(i) Một trong các giấy tờ sau', '(ii) Bản khai cá nhân, cụ thể:'],
      [
        ['section', 'Một trong các giấy tờ sau'],
        ['section', 'Bản khai cá nhân, cụ thể'],
      ],
    ],
    [
      'cases behind "thành phần hồ sơ"',
      ['a) Thành phần hồ sơ đối với trường hợp giao đất', 'b) Thành phần hồ sơ đối với trường hợp gia hạn'],
      [
        ['case', 'Đối với trường hợp giao đất'],
        ['case', 'Đối với trường hợp gia hạn'],
      ],
    ],
    ['a name that is the procedure itself', ['Cấp giấy phép'], [['common', '']]],
    [
      'papers from office to office',
      ['Hồ sơ đề nghị', 'Hồ sơ Sở Nội vụ trình Ủy ban nhân dân cấp tỉnh'],
      [
        ['section', 'Hồ sơ đề nghị'],
        ['office', 'Hồ sơ Sở Nội vụ trình Ủy ban nhân dân cấp tỉnh'],
      ],
    ],
    [
      'kinds of people by what proves them',
      ['Giấy tờ chứng minh người nghèo là:', 'Giấy tờ chứng minh là trẻ em'],
      [
        ['case', 'Giấy tờ chứng minh người nghèo là'],
        ['case', 'Giấy tờ chứng minh là trẻ em'],
      ],
    ],
  ])('%s', (_name, names, expected) => expect(roles({}, ...names)).toEqual(expected))

  test('between authorities an office is who hands in', () =>
    expect(roles({ isInternal: true }, 'Hồ sơ đề nghị', 'Hồ sơ trình phê duyệt')[1]?.[0]).toBe('section'))

  test.each([
    ['01 bộ', 1],
    ['Số lượng hồ sơ: 02 (hai) bộ', 2],
    ['01 bộ với trực tuyến (03 bộ với hồ sơ giấy)', undefined],
  ])('sets of "%s": %s', (text, expected) => expect(setsIn(text)).toBe(expected))
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

  test.each([
    [
      '"trường hợp" goes with what it means',
      `${long} đối với trường hợp quy định tại điểm a khoản 1 Điều 12 của Nghị định này`,
    ],
    ['"phụ lục" goes with its decree', `${long} - Mẫu số 92 Phụ lục ban hành kèm theo Nghị định số 01/2026/NĐ-CP`],
    [
      'no fragment in front of a comma',
      `Văn bản cho phép thay đổi cửa khẩu xuất khẩu, nhập khẩu quá cảnh ${'hàng hóa của nước láng giềng '.repeat(6)}`,
    ],
  ])('%s', (_name, text) => {
    const [name] = clauseName(text)
    expect(name).not.toMatch(/(?:trường hợp|phụ lục|của|và)(?: …)?$/iu)
    expect(name.length).toBeGreaterThan(70)
  })

  test('a device is no word that leads on', () =>
    expect(clauseName(`${long} của trang thiết bị, ${'có xác nhận của cơ quan đăng ký '.repeat(4)}`)[0]).toMatch(
      /thiết bị/u,
    ))

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
    ['a long number', 'Tờ khai (Mẫu số 02/QTT-TNCN-CNKD Thông tư số 18/2026/TT-BTC)', [], 'Mẫu số 02/QTT-TNCN-CNKD'],
    ['the name of the paper behind the number', 'Mẫu số 01-Đơn đề nghị giao đất', [], 'Mẫu số 01'],
    ['in a part of an appendix', 'Giấy đăng ký theo Mẫu số 01 Phụ lục I.9', [], 'Mẫu số 01 Phụ lục I.9'],
    [
      'by its appendix alone',
      'Đề nghị theo mẫu quy định tại Phụ lục XII ban hành kèm theo Thông tư số 12/2025/TT-BCA',
      ['PL.docx'],
      'Mẫu tại Phụ lục XII ban hành kèm theo Thông tư số 12/2025/TT-BCA',
    ],
    ['a file called "Phụ lục"', 'Tờ khai', ['Phụ lục (1).doc'], 'Có biểu mẫu kèm theo'],
    ['one of two, and no file', 'Tờ khai theo mẫu số 01 hoặc mẫu số 02', [], undefined],
    ['cited as not to be followed', 'Đơn viết tay, không theo mẫu số 01', [], undefined],
  ])('%s', (_name, paper, files, expected) => expect(formName(paper, files)).toBe(expected))
})
