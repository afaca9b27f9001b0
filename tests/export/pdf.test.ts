// What a PDF of ours is, read by a program that did not write it: PDF/A-2a with tags, whole fonts, and the very letters that it was given.
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { type DocumentOutline, grid, page, pair, picture, words } from '../../src/export/document/blocks.ts'
import { pdfFile } from '../../src/export/pdf/pdf.ts'
import { documentFonts } from '../../src/load/fonts.ts'

const hostile = [
  ['markup of the typesetter', '#pagebreak() *đậm* _nghiêng_ $x^2$ = Đầu đề @nguon <nhan> // ghi chú'],
  ['a file to read', '#read("/etc/passwd") #include "a.typ" #sys.inputs'],
  ['quotes and slashes', '"a" \'b\' \\n \\u{41} ~ -- --- ...'],
  ['a link that is only words', 'https://example.vn/?a=1&b=2'],
  ['letters of Vietnamese, in two codings', 'Ưỡn ẹo Ữ Đ đ ợ ỗ ẵ'.normalize('NFD')],
] as const

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"><rect width="10" height="5"/></svg>'

const made: DocumentOutline = {
  title: 'Tờ mẫu "số 1" & <khác>',
  date: '2026-11-27',
  pages: [
    page(
      [
        pair([65, 100], [words('UBND')], [words('CỘNG HÒA')]),
        words('Đầu đề', { heading: 1, bold: true, align: 'center' }),
        ...hostile.map(([, text]) => words(text)),
        words('漢 ☐ → \u202e\u200b'),
        picture({ id: '1', svg, ratio: 2, alt: 'Biểu đồ mẫu' }),
      ],
      false,
    ),
    page(
      [
        grid(
          [
            [{ text: 'STT' }, { text: 'Tên' }],
            ...Array.from({ length: 80 }, (_all, index) => [{ text: `${index + 1}` }, { text: 'Dòng' }]),
          ],
          {
            widths: [20, 100],
            size: 11,
            heads: 1,
          },
        ),
      ],
      true,
    ),
  ],
}

const read = (bytes: Uint8Array) => getDocumentProxy(new Uint8Array(bytes))
type Pdf = Awaited<ReturnType<typeof read>>

async function textOf(pdf: Pdf, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items.map(item => ('str' in item ? item.str : '')).join('')
}

interface Tagged {
  role?: string
  alt?: string
  children?: readonly Tagged[]
}

const rolesIn = (node: Tagged): string[] => [
  ...(node.role === undefined ? [] : [node.role]),
  ...(node.children ?? []).flatMap(rolesIn),
]

const alike = (text: string) => text.normalize('NFC').replace(/\s/g, '')

let bytes: Uint8Array
let raw: string
let pdf: Pdf
beforeAll(async () => {
  bytes = await pdfFile(made, documentFonts())
  raw = Buffer.from(bytes).toString('latin1')
  pdf = await read(bytes)
})

describe('PDF/A-2a', () => {
  test('says so, with its language, title and the day it was given', async () => {
    const { info, metadata } = await pdf.getMetadata()
    expect([metadata?.get('pdfaid:part'), metadata?.get('pdfaid:conformance')]).toEqual(['2', 'A'])
    expect(info).toMatchObject({ Language: 'vi-VN', Title: made.title, CreationDate: 'D:20261127000000Z' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true, Suspects: false })
  })

  test('has its colours described and each of its fonts in it', () => {
    expect(raw).toMatch(/\/S \/GTS_PDFA1/)
    expect(raw).toMatch(/\/DestOutputProfile \d+ 0 R/)
    const described = raw.match(/\/Type \/FontDescriptor/g)?.length ?? 0
    expect(described).toBeGreaterThan(1)
    expect(raw.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(described)
    expect(raw).not.toMatch(/\/(?:JavaScript|JS|Launch|EmbeddedFiles|Encrypt)\b/)
  })

  test('is read in order: headings, tables with heads, a drawing with its words, halves that are no table', async () => {
    const first = (await (await pdf.getPage(1)).getStructTree()) as Tagged
    const second = (await (await pdf.getPage(2)).getStructTree()) as Tagged
    const roles = rolesIn(first)
    expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('Figure'))
    expect(roles).toEqual(expect.arrayContaining(['H1', 'P', 'Figure']))
    expect(roles).not.toContain('Table')
    expect(JSON.stringify(first)).toContain('Biểu đồ mẫu')
    expect(rolesIn(second).filter(role => role === 'TH')).toHaveLength(2)
    expect(rolesIn(second)).toEqual(expect.arrayContaining(['Table', 'THead', 'TBody', 'TR', 'TD']))
  })

  test('the same document gives the same bytes', async () =>
    expect(Buffer.from(await pdfFile(made, documentFonts())).equals(Buffer.from(bytes))).toBe(true))
})

describe('words are set as they are', () => {
  test.each(hostile)('%s', async (_name, text) => expect(alike(await textOf(pdf, 1))).toContain(alike(text)))

  test('a letter that the font does not have is written by its number', async () =>
    expect(await textOf(pdf, 1)).toContain('[U+6F22] [ ] -> [U+202E]'))

  test('a table goes on with its heads, pages are numbered from the second', async () => {
    expect(pdf.numPages).toBe(3)
    for (const number of [2, 3]) expect(await textOf(pdf, number)).toMatch(new RegExp(`^${number}STT`))
    expect(await textOf(pdf, 1)).toMatch(/^UBND/)
    expect(await textOf(pdf, pdf.numPages)).toContain('80 Dòng')
  })
})
