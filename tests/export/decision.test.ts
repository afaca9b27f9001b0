import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { provinceList } from '../../src/analysis/province.ts'
import { runLine } from '../../src/cli/main.ts'
import { draftDecision } from '../../src/export/decision/decision.ts'
import { decisionDocx } from '../../src/export/decision/docx.ts'
import { decisionXlsx } from '../../src/export/decision/xlsx.ts'
import { provinceCatalog } from '../province-catalog.ts'

const catalog = provinceCatalog()
const draft = (since?: string, number?: string) => {
  const made = draftDecision(catalog, { province: '79', on: '2026-06-30', since, number })
  if (!made) throw new Error('no decision')
  return made.decision
}
const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name])
const plain = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '')

describe('the decision in Word', () => {
  test('is in the form of Nghị định 30/2020/NĐ-CP', async () => {
    const xml = part(await decisionDocx(draft('2026-02-15')), 'word/document.xml')
    expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ])
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(5)
    const text = plain(xml)
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'THÀNH PHỐ HỒ CHÍ MINH',
      'Thành phố Hồ Chí Minh, ngày ……',
      'DỰ THẢO',
      'Phụ lục II',
    ])
      expect(text).toContain(words)
  })

  test('names each kind, what caused it and what it replaces', async () => {
    const text = plain(part(await decisionDocx(draft('2026-02-15')), 'word/document.xml'))
    for (const words of [
      'A. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH',
      'B. THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG',
      'C. THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ',
      'D. THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ',
      'E. THỦ TỤC HÀNH CHÍNH KHÔNG THỰC HIỆN TRÊN ĐỊA BÀN',
      'Quyết định số 11/QĐ-BTP ngày 01/02/2026',
      'Nghị định sửa đổi (từ ngày 01/04/2026)',
      '- Thời hạn giải quyết: trước là 10 ngày làm việc; nay là 5 ngày làm việc.',
      '- Phí, lệ phí: trước là Lệ phí: chưa xác định (Hội đồng nhân dân cấp tỉnh quy định); nay là Lệ phí: chưa xác định (Hội đồng nhân dân cấp tỉnh quy định), khi nộp trực tiếp',
      '9.100005: Thủ tục gộp một',
      '9.100006: Thủ tục gộp hai',
    ])
      expect(text).toContain(words)
  })

  test('gives every procedure of the list once, with the eleven parts of Nghị định 63/2010/NĐ-CP Điều 8', () => {
    const { contents, tables } = draft()
    const codes = provinceList(catalog, '79', '2026-06-30').map(item => item.procedure.code)
    expect(contents.map(content => content.code)).toEqual(codes)
    expect(tables.flatMap(table => table.groups.flatMap(group => group.rows.map(row => row[1])))).toEqual(codes)
    for (const { sections } of contents) {
      expect(sections).toHaveLength(11)
      for (const { lines } of sections) expect(lines.join('').trim()).not.toBe('')
    }
  })

  test('very many fees stand in the annex of contents, and the list says so', () => {
    const fee = (index: number) =>
      `{ id: le-phi-${index}, name: Lệ phí loại ${index}, kind: charge, amount: ${index}000, source: { title: Nghị quyết } }`
    const extra = `fees: [${Array.from({ length: 9 }, (_, index) => fee(index + 1)).join(', ')}]`
    const many = provinceCatalog([{ code: '9.100002', name: 'Thủ tục nhiều mức thu', extra }])
    const made = draftDecision(many, { province: '79', on: '2026-06-30' })?.decision
    const row = made?.tables
      .flatMap(table => table.groups.flatMap(group => group.rows))
      .find(cells => cells[1] === '9.100002')
    expect(row?.[5]).toBe('Có 9 mức thu, ghi đủ tại Phụ lục II.')
    const content = made?.contents.find(({ code }) => code === '9.100002')
    expect(content?.sections.find(({ title }) => title === 'Phí, lệ phí')?.lines).toHaveLength(9)
  })

  test('many limits stand in the annex of contents, and the list says so; a list alone gives them all', () => {
    const cases = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy']
    const extra = `cases: [${cases.map((name, index) => `{ id: c${index}, name: Trường hợp ${name} }`).join(', ')}]
timeLimits: [${cases.map((_, index) => `{ amount: ${index + 1}, unit: day, when: { case: c${index} } }`).join(', ')}]`
    const many = provinceCatalog([{ code: '9.100002', name: 'Thủ tục nhiều thời hạn', extra }])
    const limits = (withContents: boolean) =>
      draftDecision(many, { province: '79', on: '2026-06-30', withContents })
        ?.decision.tables.flatMap(table => table.groups.flatMap(group => group.rows))
        .find(cells => cells[1] === '9.100002')?.[3]
    expect(limits(true)).toBe('Có 7 thời hạn theo từng trường hợp, ghi đủ tại Phụ lục II.')
    expect(limits(false)?.split('\n')).toHaveLength(7)
  })

  test('a question to the reader becomes a case of the applicant', () => {
    const extra = `circumstances: [{ id: nho, question: "Bạn nhờ người khác nộp thay?" }]
steps: [{ id: nop, name: Nộp hồ sơ, actor: applicant, when: { channel: online, if: nho } }]`
    const asked = provinceCatalog([{ code: '9.100002', name: 'Thủ tục có hoàn cảnh', extra }])
    const made = draftDecision(asked, { province: '79', on: '2026-06-30' })?.decision
    const [steps] = made?.contents.find(({ code }) => code === '9.100002')?.sections ?? []
    expect(steps?.lines).toEqual([
      'Bước 1 (người nộp hồ sơ, khi nộp trực tuyến; trường hợp người nộp nhờ người khác nộp thay): Nộp hồ sơ.',
    ])
  })

  test.each([
    ['Mẫu số 01', 'theo Mẫu số 01'],
    ['Theo mẫu', 'theo mẫu'],
    ['Khai trên Cổng Dịch vụ công quốc gia', 'khai trên Cổng Dịch vụ công quốc gia'],
  ])('a paper by its form: %s', (form, said) => {
    const extra = `papers: [{ id: don, name: Đơn đề nghị, originals: 1, form: { name: ${form} } }]`
    const made = draftDecision(provinceCatalog([{ code: '9.100002', name: 'Thủ tục', extra }]), {
      province: '79',
      on: '2026-06-30',
    })?.decision
    const papers = made?.contents.find(({ code }) => code === '9.100002')?.sections[2]
    expect(papers?.lines[0]).toBe(`- Đơn đề nghị (1 bản chính, ${said}).`)
  })

  test.each([
    [
      'a fee that the council sets, without a second colon',
      'fees: [{ id: le-phi, name: Lệ phí, kind: charge, undetermined: Hội đồng nhân dân cấp tỉnh quy định }]',
      'Phí, lệ phí',
      ['Lệ phí: chưa xác định (Hội đồng nhân dân cấp tỉnh quy định).'],
    ],
    [
      'what is free, by its kind',
      'fees: [{ id: a, name: Lệ phí, kind: charge, amount: 0, source: { title: Luật } }, { id: b, name: Giá, kind: price, amount: 0, source: { title: Luật } }]',
      'Phí, lệ phí',
      ['Lệ phí: miễn lệ phí.', 'Giá: không thu tiền.'],
    ],
    [
      'a note to the reader speaks of the applicant',
      'requirements: [Thù lao do bạn trả; Bạn tự đến; Bạn nộp ở nơi khác; bạn đọc thư viện không phải trả]',
      'Yêu cầu, điều kiện thực hiện thủ tục hành chính',
      [
        '- Thù lao do người nộp trả; Người nộp tự đến; Người làm thủ tục nộp ở nơi khác; bạn đọc thư viện không phải trả',
      ],
    ],
    [
      'a case stands before its limit, which ends its sentence',
      'cases: [{ id: a, name: Nhà ở đô thị }, { id: b, name: Nhà ở nông thôn }]\ntimeLimits: [{ amount: 3, unit: day, when: { case: a }, note: Không tính ngày nghỉ }, { amount: 5, unit: day, when: { case: b } }]',
      'Thời hạn giải quyết',
      ['Nhà ở đô thị: 3 ngày. Không tính ngày nghỉ.', 'Nhà ở nông thôn: 5 ngày.'],
    ],
    [
      'a law by its name, with its article',
      'legalBasis: [{ document: 50/2014/QH13, article: Điều 11 khoản 1 điểm a }]',
      'Căn cứ pháp lý của thủ tục hành chính',
      ['Luật Xây dựng số 50/2014/QH13, Điều 11 khoản 1 điểm a'],
    ],
  ])('%s', (_name, extra, title, lines) => {
    const made = draftDecision(provinceCatalog([{ code: '9.100002', name: 'Thủ tục', extra }]), {
      province: '79',
      on: '2026-06-30',
    })
    const content = made?.decision.contents.find(({ code }) => code === '9.100002')
    expect(content?.sections.find(section => section.title === title)?.lines).toEqual(lines)
  })

  test('rows stay whole but for those of half a page, a sector stays with its first row, every annex is numbered', async () => {
    const long = `timeLimits: [{ unit: as-prescribed, note: x }]\nchannels: [{ id: in-person, where: ${'Trung tâm Phục vụ hành chính công '.repeat(30).trim()} }]`
    const made = draftDecision(provinceCatalog([{ code: '9.100002', name: 'Thủ tục dài', extra: long }]), {
      province: '79',
      on: '2026-06-30',
    })
    if (!made) throw new Error('no decision')
    const xml = part(await decisionDocx(made.decision), 'word/document.xml')
    const rows = xml.split('<w:tr>').filter(row => /9\.1\d{5}/.test(row))
    expect(rows.filter(row => !/<w:cantSplit\/>/.test(row)).map(row => /9\.1\d{5}/.exec(row)?.[0])).toEqual([
      '9.100002',
    ])
    expect(xml.split('<w:tr>').find(row => row.includes('Lĩnh vực'))).toContain('<w:keepNext/>')
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1)
  })

  test('the last line before the signature stays on its page', async () => {
    const xml = part(await decisionDocx(draft()), 'word/document.xml')
    const [text = '', carried = ''] = xml.split('Điều 4.')
    expect(text.slice(text.lastIndexOf('<w:p>'))).toContain('<w:keepNext/>')
    expect(carried.indexOf('<w:tbl>')).toBe(carried.indexOf('</w:p>') + '</w:p>'.length)
  })

  test('a signed one is no draft', async () => {
    const text = plain(part(await decisionDocx(draft(undefined, '99/QĐ-UBND')), 'word/document.xml'))
    expect(text).toContain('Số: 99/QĐ-UBND')
    expect(text).not.toContain('DỰ THẢO')
  })

  test('every table fits the page', () => {
    for (const { columns, widths, groups } of [...draft().tables, ...draft('2026-02-15').tables]) {
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(267)
      expect(widths).toHaveLength(columns.length)
      for (const row of groups.flatMap(group => group.rows)) expect(row).toHaveLength(columns.length)
    }
  })
})

test('the same decision is the same Word file to the byte', async () => {
  const made = draft()
  expect(Buffer.from(await decisionDocx(made)).equals(await decisionDocx(made))).toBe(true)
})

describe('the list in Excel', () => {
  test('one sheet a kind, head frozen, filter over all rows', async () => {
    const bytes = await decisionXlsx(draft('2026-02-15'))
    const sheets = Object.keys(unzipSync(bytes)).filter(name => /worksheets\/sheet\d/.test(name))
    expect(sheets).toHaveLength(5)
    const xml = part(bytes, 'xl/worksheets/sheet4.xml')
    expect(xml).toContain('ySplit="3"')
    expect(xml).toContain('<autoFilter ref="A3:F5"/>')
  })
})

describe('a recorded decision', () => {
  const root = mkdtempSync(join(tmpdir(), 'thutuc-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  cpSync('tests/fixtures/catalog', root, { recursive: true })

  async function publish(values: Readonly<Record<string, string | boolean>>) {
    const said: string[] = []
    const say = (text: string) => void said.push(text)
    const all: Record<string, string | boolean> = { province: '01', catalog: root, on: '2026-11-22', ...values }
    const args = Object.entries(all).flatMap(([name, value]) =>
      value === true ? [`--${name}`] : [`--${name}`, `${value}`],
    )
    const status = await runLine(['publish', ...args], { out: say, err: say })
    return { status, said: said.join('\n') }
  }
  const signed = { number: '123/QĐ-UBND', date: '2026-11-20' }
  const files = (name: string) => ({ docx: join(root, `${name}.docx`), xlsx: join(root, `${name}.xlsx`) })
  const bytes = (name: string) => Object.values(files(name)).map(file => readFileSync(file).toString('base64'))

  test('is printed again byte for byte after the records changed, and cannot be recorded twice', async () => {
    expect((await publish({ ...signed, ...files('first'), record: true })).status).toBe(0)
    const record = join(root, 'records/xay-dung/9.000001.yaml')
    const before = readFileSync(record, 'utf8')
    writeFileSync(
      record,
      before.replace('amount: 75000', 'amount: 10000').replace('name: Cấp giấy phép', 'name: Đổi tên giấy phép'),
    )
    expect(readFileSync(record, 'utf8')).not.toBe(before)

    const again = await publish({ ...signed, ...files('again') })
    expect(again).toMatchObject({ status: 0, said: expect.stringContaining('đã được ghi') })
    expect(bytes('again')).toEqual(bytes('first'))

    await publish({ ...files('new') })
    expect(bytes('new')).not.toEqual(bytes('first'))
    expect(await publish({ ...signed, record: true })).toMatchObject({
      status: 2,
      said: expect.stringContaining('đã được ghi'),
    })
    expect(readdirSync(join(root, 'decisions/01'))).toEqual(['123-qd-ubnd-2026.json'])
  })

  test('a damaged one is refused, not made again', async () => {
    writeFileSync(join(root, 'decisions/01/123-qd-ubnd-2026.json'), '{"format":1}')
    expect(await publish({ ...signed, ...files('damaged') })).toMatchObject({
      status: 1,
      said: expect.stringContaining('khôi phục'),
    })
  })

  test.each([
    ['no province', { province: 'x', docx: 'a.docx' }, 'Không có tỉnh'],
    ['a province with a slip', { province: 'ha-nio', docx: 'a.docx' }, '01 (Hà Nội)'],
    ['nothing to write', {}, 'Chưa nói ghi gì'],
    ['a record without its number', { record: true }, '--number'],
    ['a number that names nothing', { record: true, number: '///', date: '2026-11-20' }, '1234/QĐ-UBND'],
    ['no number at all', { record: true, number: '', date: '2026-11-20' }, '--number'],
    ['a level that does not exist', { level: 'quận', docx: 'a.docx' }, 'province, district, commune'],
    ['a sector with a slip', { sector: 'xay-dugn', docx: 'a.docx' }, 'xay-dung (Xây dựng)?'],
    ['a wrong ending', { docx: 'danh-muc.doc' }, '.docx'],
    ['a sector that does not exist', { sector: 'x', docx: 'a.docx' }, 'lists/sectors.yaml'],
    ['an empty period', { since: '2026-11-22', docx: 'a.docx' }, 'phải trước'],
  ])('wrong use: %s', async (_name, values, words) => {
    expect(await publish(values)).toEqual({ status: 2, said: expect.stringContaining(words) })
  })
})
