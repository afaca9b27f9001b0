// Lists that offices keep in their own way: read whatever their columns are called, and set against a list of the catalogue.
import { describe, expect, test } from 'vitest'
import { csvRows, textOf } from '../../src/import/csv.ts'
import { matchList } from '../../src/import/list-match.ts'
import { codesIn, ownList } from '../../src/import/own-list.ts'
import type { Procedure } from '../../src/model/procedure.ts'

type Cells = readonly (readonly unknown[])[]

/** What a list says of each line: its row, its code or what stands in its place, its name. */
const read = (...sheets: Cells[]) =>
  ownList(sheets.map((data, index) => ({ sheet: `Trang ${index + 1}`, data }))).entries.map(
    ({ row, code, written, name }) => `${row}: ${code ?? written ?? '-'} ${name}`,
  )

const birth = ['1.001193', 'Thủ tục đăng ký khai sinh']
const two = ['2: 1.001193 Đăng ký khai sinh', '3: 1.000656 Đăng ký khai tử']

describe('lists as offices keep them', () => {
  test.each<[string, Cells, string[]]>([
    [
      'plain',
      [
        ['Mã TTHC', 'Tên TTHC'],
        ['1.001193', 'Đăng ký khai sinh'],
        ['1.000656', 'Đăng ký khai tử'],
      ],
      two,
    ],
    [
      'columns the other way about',
      [
        ['Tên thủ tục hành chính', 'Mã số'],
        ['Đăng ký khai sinh', '1.001193'],
        ['Đăng ký khai tử', '1.000656'],
      ],
      two,
    ],
    [
      'heads in capitals, on two lines, without marks',
      [
        ['STT', 'MA SO\nTTHC', 'TEN THU TUC'],
        [1, '1.001193', 'Đăng ký khai sinh'],
        [2, '1.000656', 'Đăng ký khai tử'],
      ],
      two,
    ],
    [
      'no heads at all',
      [
        [1, 'Đăng ký khai sinh', '1.001193'],
        [2, 'Đăng ký khai tử', '1.000656'],
      ],
      ['1: 1.001193 Đăng ký khai sinh', '2: 1.000656 Đăng ký khai tử'],
    ],
    [
      'titles above, a body, an empty row',
      [
        ['ỦY BAN NHÂN DÂN'],
        ['XÃ TÂN LẬP'],
        [],
        ['DANH MỤC THỦ TỤC HÀNH CHÍNH'],
        ['TT', 'Mã thủ tục', 'Thủ tục hành chính'],
        [1, '1.001193', 'Đăng ký khai sinh'],
      ],
      ['6: 1.001193 Đăng ký khai sinh'],
    ],
    [
      'sectors across the table, a sum at the foot',
      [
        ['TT', 'Mã', 'Tên thủ tục'],
        ['I. Lĩnh vực Hộ tịch'],
        [1, '1.001193', 'Đăng ký khai sinh'],
        ['', '', 'II. LĨNH VỰC CHỨNG THỰC'],
        [2, '1.000656', 'Đăng ký khai tử'],
        ['', '', 'Tổng số: 2 thủ tục'],
      ],
      ['3: 1.001193 Đăng ký khai sinh', '5: 1.000656 Đăng ký khai tử'],
    ],
    [
      'the head once more on each page',
      [
        ['Mã', 'Tên thủ tục'],
        ['1.001193', 'Đăng ký khai sinh'],
        ['Mã', 'Tên thủ tục'],
        ['1.000656', 'Đăng ký khai tử'],
      ],
      ['2: 1.001193 Đăng ký khai sinh', '4: 1.000656 Đăng ký khai tử'],
    ],
    [
      'codes of sectors and of bodies beside',
      [
        ['Mã lĩnh vực', 'Mã đơn vị', 'Mã TTHC', 'Tên lĩnh vực', 'Tên TTHC'],
        ['HT', 'H48', '1.001193', 'Hộ tịch, đăng ký dân sự và lưu trữ', 'Đăng ký khai sinh'],
      ],
      ['2: 1.001193 Đăng ký khai sinh'],
    ],
    [
      'an old and a new code',
      [
        ['Mã cũ', 'Mã mới', 'Tên thủ tục'],
        ['QNH-1', '1.001193', 'Đăng ký khai sinh'],
      ],
      ['2: 1.001193 Đăng ký khai sinh'],
    ],
    [
      'a code missing',
      [
        ['Mã', 'Tên thủ tục'],
        ['', 'Đăng ký khai sinh'],
        ['1.000656', 'Đăng ký khai tử'],
      ],
      ['2: - Đăng ký khai sinh', '3: 1.000656 Đăng ký khai tử'],
    ],
    [
      'names that begin as a heading does',
      [
        ['STT', 'Mã', 'Tên thủ tục', 'Mức'],
        [1, '', 'Công bố mở cảng', 4],
        [2, '', 'Phân loại phim', 4],
        [3, '', 'Nhóm trẻ tư thục: cho phép thành lập', 4],
      ],
      ['2: - Công bố mở cảng', '3: - Phân loại phim', '4: - Nhóm trẻ tư thục: cho phép thành lập'],
    ],
    [
      'a code of the office',
      [
        ['Mã', 'Tên thủ tục'],
        ['QNH-288116', 'Đăng ký khai sinh'],
      ],
      ['2: QNH-288116 Đăng ký khai sinh'],
    ],
    [
      'names only',
      [
        ['STT', 'Tên thủ tục'],
        [1, 'Đăng ký khai sinh'],
        [2, 'Lĩnh vực Hộ tịch'],
      ],
      ['2: - Đăng ký khai sinh'],
    ],
    ['codes only', [['Mã thủ tục'], ['1.001193']], ['2: 1.001193 ']],
    [
      'signs that nobody sees',
      [
        ['Mã', 'Tên thủ tục'],
        ['\u200b1.001193\u00a0', 'Đăng\u00a0ký\u00adkhai sinh'],
      ],
      ['2: 1.001193 Đăng ký khai sinh'],
    ],
    [
      'letters taken apart',
      [
        ['Mã', 'Tên thủ tục'],
        ['1.001193', 'Đăng ký khai sinh'.normalize('NFD')],
      ],
      ['2: 1.001193 Đăng ký khai sinh'],
    ],
    [
      'two codes in one cell',
      [
        ['Mã', 'Tên thủ tục'],
        ['1.001193\n1.000656', 'Khai sinh, khai tử'],
      ],
      ['2: 1.001193 Khai sinh, khai tử', '2: 1.000656 Khai sinh, khai tử'],
    ],
  ])('%s', (_name, data, lines) => expect(read(data)).toEqual(lines))

  test('several sheets, one of them a letter', () => {
    const list = ownList([
      { sheet: 'Công văn', data: [['Kính gửi: Sở Tư pháp'], ['Gửi danh mục kèm theo.']] },
      { sheet: 'Xã', data: [['Mã', 'Tên thủ tục'], birth] },
      { sheet: 'Trống', data: [] },
    ])
    expect(list).toEqual({
      entries: [{ sheet: 'Xã', row: 2, code: '1.001193', name: 'Thủ tục đăng ký khai sinh' }],
      skipped: ['Công văn'],
    })
  })

  test.each<[unknown, string[]]>([
    ['1.001193', ['1.001193']],
    [1.001193, ['1.001193']],
    [1.00119, ['1.001190']],
    [1001193, ['1.001193']],
    ['1,001193', ['1.001193']],
    [' 1. 001 193 ', ['1.001193']],
    ['１.００１１９３', ['1.001193']],
    ['1.001193.000.00.00.H48', ['1.001193']],
    ["'1.001193", ['1.001193']],
    ['1.001193; 1.000656', ['1.001193', '1.000656']],
    ['0.001193', []],
    ['1.0011', ['1.001100']],
    ['QNH-288116', []],
    ['11.001193', []],
    ['', []],
    [null, []],
  ])('the codes of %j', (cell, codes) => expect(codesIn(cell)).toEqual(codes))
})

describe('CSV as programs save it', () => {
  test.each<[string, string, string[][] | undefined]>([
    [
      'commas',
      'a,b\r\n1,"x, y"',
      [
        ['a', 'b'],
        ['1', 'x, y'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1;"x;\ny"',
      [
        ['a', 'b'],
        ['1', 'x;\ny'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['quotes within quotes', '"a ""b""",c', [['a "b"', 'c']]],
    ['a quote that stays open', 'a,"b\nc', undefined],
  ])('%s', (_name, text, rows) => expect(csvRows(text)).toEqual(rows))

  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('Mã', 'utf16le')])
  test.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8 with its mark', Buffer.from('\ufeffMã'), 'Mã'],
    ['UTF-16', utf16, 'Mã'],
    ['another code page', new Uint8Array([0x4d, 0xe3]), undefined],
    ['no text', new Uint8Array([0x50, 0x4b, 0, 0]), undefined],
  ])('%s', (_name, bytes, text) => expect(textOf(bytes)).toBe(text))
})

describe('a list against the catalogue', () => {
  const listed = [
    { code: '1.001193', name: 'Thủ tục đăng ký khai sinh' },
    { code: '1.000656', name: 'Thủ tục đăng ký khai tử' },
    { code: '1.000894', name: 'Thủ tục đăng ký kết hôn' },
  ]
  const record = (code: string, more: object = {}) => ({ code, name: code, kind: 'public', ...more }) as Procedure
  const known = new Map(
    [
      ...listed.map(({ code }) => record(code, code === '1.000894' ? { replaces: ['2.000001'] } : {})),
      record('1.012784'),
      record('1.005461', { abolished: true, to: '2026-01-01' }),
    ].map(one => [one.code, one]),
  )
  const kinds = (rows: Cells) => {
    const { same, ...rest } = matchList(
      ownList([{ sheet: 'Xã', data: [['Mã', 'Tên thủ tục'], ...rows] }]).entries,
      listed,
      known,
      '2026-11-27',
    )
    return Object.entries(rest).flatMap(([kind, items]) =>
      items.map((item: object) => {
        const { ours, entry, code, written, likeness, namesake, why } = item as Record<string, never> & {
          ours?: { code: string }
          entry?: { row: number }
          namesake?: { code: string }
        }
        return [kind, entry?.row, ours?.code ?? code ?? written, likeness, namesake?.code, why]
          .filter(Boolean)
          .join(' ')
      }),
    )
  }
  const all: Cells = listed.map(({ code, name }) => [code, name])
  test.each<[string, Cells, string[]]>([
    ['the same', all, []],
    ['the same in other spelling', [['1001193', 'ĐĂNG KÍ KHAI SINH.'], ...all.slice(1)], []],
    ['one missing', all.slice(1), ['missing 1.001193']],
    ['one more', [...all, ['9.999999', 'Cấp phép đào đường']], ['extra 9.999999']],
    ['an own code and an unlike name', [...all, ['QN-1', 'Cấp phép đào đường']], ['extra QN-1']],
    ['renamed', [['1.001193', 'Khai sinh cho trẻ'], ...all.slice(1)], ['renamed 2 1.001193']],
    ['no code, the same name', [['', 'Đăng ký khai sinh'], ...all.slice(1)], ['probable 2 1.001193 1']],
    [
      'another code, nearly the same name',
      [['1.555555', 'Đăng ký việc khai sinh'], ...all.slice(1)],
      ['probable 2 1.001193 0.888888888888888'],
    ],
    ['a code that was replaced', [['2.000001', 'Kết hôn'], ...all.slice(0, 2)], ['replaced 2 1.000894']],
    ['of another level', [...all, ['1.012784', 'Tách thửa']], ['elsewhere 5 1.012784 outside']],
    ['no longer in force', [...all, ['1.005461', 'Đăng ký lại khai tử']], ['elsewhere 5 1.005461 ended']],
    ['twice', [...all, all[0] ?? []], ['repeated 5 1.001193']],
    [
      'two codes changed about',
      [['1.000656', 'Đăng ký khai sinh'], ['1.001193', 'Đăng ký khai tử'], ...all.slice(2)],
      ['renamed 2 1.000656 1.001193', 'renamed 3 1.001193 1.000656'],
    ],
    [
      'one procedure is not two: the likelier line has it',
      [['', 'Đăng ký khai sinh'], ['', 'Đăng ký việc khai sinh'], ...all.slice(1)],
      ['probable 2 1.001193 1', 'extra'],
    ],
  ])('%s', (_name, rows, found) =>
    expect(kinds(rows).map(line => line.replace(/0\.88\d+/, '0.888888888888888'))).toEqual(found),
  )

  test('a procedure of two levels stands on the sheet of each, and in the list once', () => {
    const data = [['Mã', 'Tên thủ tục'], ...all]
    const { same, ...rest } = matchList(
      ownList(['Tỉnh', 'Xã'].map(sheet => ({ sheet, data }))).entries,
      listed,
      known,
      '2026-11-27',
    )
    expect(same.map(({ ours }) => ours.code)).toEqual(listed.map(({ code }) => code))
    expect(Object.values(rest).flat()).toEqual([])
  })
})
