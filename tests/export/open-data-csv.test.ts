import { describe, expect, test } from 'vitest'
import { tableCsv } from '../../src/export/open-data/csv.ts'
import type { Fee, Procedure } from '../../src/model/procedure.ts'
import type { Table } from '../../src/text/open-data-tables.ts'
import { readCsv } from './csv-reader.ts'
import { committed, publishedOne, textOf } from './published.ts'

const bom = '\ufeff'

/** The headings in their order: programs that read the tables go by them. */
const headings: Record<Table, string> = {
  'thu-tuc.csv':
    'Mã thủ tục|Tên thủ tục|Tên thường gọi|Lĩnh vực|Cấp thực hiện|Cơ quan giải quyết|Đối tượng thực hiện|Chỉ áp dụng tại|Cách nộp|Giấy tờ|Số giấy tờ phải nộp, ít nhất|Số giấy tờ phải nộp, nhiều nhất|Thời hạn giải quyết|Phí, lệ phí|Tình trạng|Có hiệu lực từ ngày|Ngày cuối cùng còn hiệu lực|Ngày đối chiếu|Phiên bản|Địa chỉ trang',
  'giay-to.csv':
    'Mã thủ tục|Mã giấy tờ|Tên giấy tờ|Nộp hay xuất trình|Số bản chính|Không phải giấy: số ảnh, số cái, thông tin|Số bản sao|Bản sao phải chứng thực|Nhóm chỉ cần một|Áp dụng khi|Mẫu|Địa chỉ mẫu|Nhà nước đã có trong|Là kết quả của thủ tục|Ghi chú',
  'phi.csv':
    'Mã thủ tục|Mã khoản|Tên khoản|Loại|Số tiền|Đơn vị tiền|Tính cho mỗi|Công thức|Chưa xác định: ai quy định|Chỉ trả khi yêu cầu|Nhóm chỉ trả một|Áp dụng khi|Văn bản quy định|Điều, khoản|Nguồn khác|Đã xác minh|Ghi chú',
  'thoi-han.csv': 'Mã thủ tục|Thứ tự|Áp dụng khi|Số lượng|Đơn vị|Giờ chốt nhận|Kéo dài|Các chặng|Ghi chú',
}

/** Lines by their headings, as an importer that heeds quotes reads them: numbers are numbers, an empty cell is undefined. */
function read(table: Table, published = committed) {
  const text = textOf(tableCsv(table, published))
  expect(text.startsWith(bom)).toBe(true)
  const [head = [], ...rows] = readCsv(text.slice(1))
  const names = head.map(cell => cell.text)
  expect(names).toEqual(headings[table].split('|'))
  return rows.map(row => {
    expect(row).toHaveLength(names.length)
    const values = row.map(({ text: cell, quoted }) => (quoted ? cell : cell === '' ? undefined : Number(cell)))
    return Object.fromEntries(names.map((name, index) => [name, values[index]]))
  })
}

describe('the tables of the committed catalogue', () => {
  test('one line a procedure, equal to the record', () => {
    const lines = read('thu-tuc.csv')
    expect(lines.map(line => line['Mã thủ tục'])).toEqual(committed.pages.map(record => record.code))
    for (const [index, record] of committed.pages.entries())
      expect(lines[index]).toMatchObject({
        'Tên thủ tục': record.name,
        'Lĩnh vực': committed.catalog.sectors.get(record.sector)?.name,
        'Cơ quan giải quyết': record.agency && committed.catalog.agencies.get(record.agency)?.name,
        'Có hiệu lực từ ngày': record.from,
        'Ngày đối chiếu': record.checked?.on,
        'Địa chỉ trang': `https://vidu.example/thu-tuc/${record.code}/`,
      })
  })

  const counts: [Table, (record: Procedure) => number][] = [
    ['giay-to.csv', record => record.papers?.length ?? 0],
    ['phi.csv', record => record.fees?.length ?? 0],
    ['thoi-han.csv', record => record.timeLimits?.length ?? 0],
  ]
  test.each(counts)('%s: one line an item', (table, of) => {
    const lines = read(table)
    expect(lines).toHaveLength(committed.pages.reduce((sum, record) => sum + of(record), 0))
    const codes = new Set(committed.pages.map(record => record.code))
    expect(lines.filter(line => !codes.has(String(line['Mã thủ tục'])))).toEqual([])
  })

  test('what is to be paid is a number where the record has one, and empty where it has none', () => {
    const fees = committed.pages.flatMap(record => record.fees ?? [])
    expect(read('phi.csv').map(line => line['Số tiền'])).toEqual(fees.map(fee => fee.amount))
    expect(fees.filter(fee => fee.amount === undefined).length).toBeGreaterThan(10)
  })
})

describe('unknown is empty, never zero', () => {
  const fee = (more: Partial<Fee>) => ({ fees: [{ id: 'phi', name: 'Phí', kind: 'fee', ...more } as Fee] })
  test.each<[string, Table, Partial<Procedure>, string, unknown]>([
    ['no papers key', 'thu-tuc.csv', {}, 'Số giấy tờ phải nộp, ít nhất', undefined],
    ['the law asks for none', 'thu-tuc.csv', { papers: [] }, 'Số giấy tờ phải nộp, ít nhất', 0],
    ['no fees key, in words', 'thu-tuc.csv', {}, 'Phí, lệ phí', 'Chưa có số liệu'],
    ['no limit, in words', 'thu-tuc.csv', {}, 'Thời hạn giải quyết', 'Chưa có số liệu'],
    ['never checked', 'thu-tuc.csv', {}, 'Ngày đối chiếu', undefined],
    ['zero without a source', 'phi.csv', fee({ amount: 0 }), 'Số tiền', undefined],
    ['free by law', 'phi.csv', fee({ amount: 0, source: { title: 'Luật' } }), 'Số tiền', 0],
    ['who decides', 'phi.csv', fee({ undetermined: 'Hội đồng nhân dân' }), 'Số tiền', undefined],
    ['copies not told', 'giay-to.csv', { papers: [{ id: 'don', name: 'Đơn' }] }, 'Số bản sao', undefined],
    ['no copy', 'giay-to.csv', { papers: [{ id: 'don', name: 'Đơn', copies: 0 }] }, 'Số bản sao', 0],
    ['same day', 'thoi-han.csv', { timeLimits: [{ unit: 'same-day' }] }, 'Số lượng', undefined],
    ['half a day', 'thoi-han.csv', { timeLimits: [{ amount: 3.5, unit: 'day' }] }, 'Số lượng', 3.5],
  ])('%s', (_, table, more, column, value) => {
    expect(read(table, publishedOne(more))[0]?.[column]).toBe(value)
  })
})

describe('a text that a spreadsheet would run', () => {
  test.each([['=HYPERLINK("https://vidu.example";"x")'], ['+1+1'], ['-1+1'], ['@SUM(A1)'], ['＝1+1']])('%s', name => {
    expect(read('thu-tuc.csv', publishedOne({ name }))[0]?.['Tên thủ tục']).toBe(`'${name}`)
  })

  test.each([
    ['quotes and commas', 'Giấy "chứng nhận", bản sao; mẫu 1', 'Giấy "chứng nhận", bản sao; mẫu 1'],
    ['line breaks, tabs and outer spaces', '\t=1\r\n dòng hai ', "'=1 dòng hai"],
    ['a plus inside', 'a+b=c', 'a+b=c'],
  ])('%s', (_, note, cell) => {
    const [line, ...more] = read('giay-to.csv', publishedOne({ papers: [{ id: 'don', name: 'Đơn', note }] }))
    expect(more).toEqual([])
    expect(line?.['Ghi chú']).toBe(cell)
  })
})
