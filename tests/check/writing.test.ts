// What strikes a reader about a text, wherever in a record it stands.
import { expect, test } from 'vitest'
import { checkCatalog } from '../../src/check/check.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { common } from './record.ts'

const path = 'records/xay-dung/9.000031.yaml'
const record = (given: {
  form?: string
  source?: string
  note?: string
  doubt?: string
  formula?: string
}) => `code: "9.000031"
name: Cấp giấy phép thử cách viết
${common}legalBasis: [{ document: 50/2014/QH13 }]
papers:
  - { id: don, name: Đơn đề nghị, originals: 1, form: { name: ${given.form ?? 'Mẫu số 01'} } }
steps:
  - { id: nop, name: Nộp hồ sơ, actor: applicant${given.note === undefined ? '' : `, note: "${given.note}"`} }
  - { id: cap, name: Xem xét và cấp giấy phép, actor: agency }
fees:
  - { id: le-phi, name: Lệ phí, kind: charge, amount: 75000, source: { title: ${given.source ?? 'Nghị quyết mẫu'} } }
timeLimits: [{ amount: 15, unit: working-day }]
channels: [{ id: in-person }, { id: online }]
results: [{ id: giay-phep, name: Giấy phép }]
${given.doubt === undefined ? '' : `unclear: [{ about: fees, text: "${given.doubt}" }]`}
checked: { on: 2026-11-20, against: Quyết định mẫu }
`

test.each([
  { name: 'nothing', given: {}, found: undefined },
  { name: 'a draft in the name of a form', given: { form: 'Mẫu số 01 TODO' }, found: 'papers.0.form.name draft' },
  { name: 'a form named as its file', given: { form: 'MẪU VĂN BẢN ĐỀ NGHỊ' }, found: undefined },
  {
    name: 'a tag in the title of a source',
    given: { source: 'Nghị <b>quyết</b>' },
    found: 'fees.0.source.title markup',
  },
  { name: 'two full stops in a doubt', given: { doubt: 'Chưa rõ mức.. Hỏi lại.' }, found: 'unclear.0.text comma' },
  { name: 'keys of a keyboard, lower case', given: { note: 'Đề nghij nộp sớm.' }, found: 'steps.0.note word' },
  { name: 'keys at the end of a word', given: { note: 'Đề nghị noopj sớm.' }, found: 'steps.0.note word' },
  { name: 'keys in a word with a capital', given: { note: 'Phari nộp sớm.' }, found: 'steps.0.note word' },
  { name: 'keys for đ', given: { note: 'Ddown nộp sớm.' }, found: 'steps.0.note word' },
  { name: 'a word of another language', given: { note: 'Nộp bằng thẻ Visa hoặc qua Case.' }, found: undefined },
  { name: 'a name of a place', given: { note: 'Nộp tại Đắk Lắk, Krông Pắc, Lào Cai.' }, found: undefined },
  { name: 'a word taken over', given: { note: 'Xe taxi, khí gas, máy fax.' }, found: undefined },
  { name: 'a zero for an o at the end', given: { note: 'Nộp kèm the0 đơn.' }, found: 'steps.0.note digit' },
  { name: 'a size of paper', given: { note: 'Giấy khổ a0, khí CO2, mẫu B10.' }, found: undefined },
  { name: 'a lost letter at the end', given: { note: 'Nộp gi? phép cũ.' }, found: 'steps.0.note broken' },
  { name: 'a lost letter at the begin', given: { note: 'Nộp ?ơn cũ.' }, found: 'steps.0.note broken' },
  {
    name: 'a break of lines of a machine',
    given: { note: 'Nộp sớm\\\\nKhông nộp muộn.' },
    found: 'steps.0.note encoded',
  },
  { name: 'spaces of an address', given: { note: 'Nộp%20sớm.' }, found: 'steps.0.note encoded' },
  { name: 'a quotation not closed', given: { note: 'Ghi “đã nộp.' }, found: 'steps.0.note quote' },
  {
    name: 'words of another number',
    given: { note: 'Nộp 50.000 đồng (năm trăm nghìn đồng).' },
    found: 'steps.0.note numeral',
  },
  {
    name: 'words of its number',
    given: { note: 'Nộp 2.550.000 đồng (hai triệu năm trăm năm mươi nghìn đồng), 15 (mười lăm) ngày.' },
    found: undefined,
  },
  { name: 'what a number is of', given: { note: 'Nộp 02 bản (bản sao), trong 3 ngày (làm việc).' }, found: undefined },
  { name: 'ages backwards', given: { note: 'Từ đủ 60 tuổi đến dưới 18 tuổi.' }, found: 'steps.0.note range' },
  { name: 'hours backwards', given: { note: 'Nhận từ 17 giờ đến 8 giờ.' }, found: 'steps.0.note range' },
  {
    name: 'hours over night',
    given: { note: 'Trực từ 17 giờ đến 8 giờ hôm sau; từ 7 giờ đến 11 giờ.' },
    found: undefined,
  },
  { name: 'hours of a night', given: { note: 'Ban đêm từ 22 giờ đến 6 giờ.' }, found: undefined },
  { name: 'a part with a dot', given: { note: 'Cao từ 0.5 m đến 2 m.' }, found: undefined },
  { name: 'two telephones', given: { note: 'Số điện thoại 024.3826.6123 - 024.3826.6124.' }, found: undefined },
  { name: 'a telephone and hours', given: { note: 'Điện thoại 0912345678 (8 giờ đến 17 giờ).' }, found: undefined },
  { name: 'a unit at the end', given: { form: 'Bảng cước tính theo kg' }, found: undefined },
  { name: 'a point of a clause', given: { form: 'Mẫu nêu ở điểm b' }, found: undefined },
  { name: 'days before a day', given: { note: 'Nộp từ 60 ngày đến 10 ngày trước ngày dự kiến.' }, found: undefined },
  { name: 'more than all', given: { note: 'Nộp qua mạng giảm 150% mức thu.' }, found: 'steps.0.note impossible' },
  { name: 'all', given: { note: 'Nộp qua mạng giảm 100% mức thu.' }, found: undefined },
  { name: 'a minute of no hour', given: { note: 'Nộp trước 16 giờ 75 phút.' }, found: 'steps.0.note impossible' },
  {
    name: 'a telephone that rings nowhere',
    given: { note: 'Hỏi số điện thoại 024.382.661.' },
    found: 'steps.0.note phone',
  },
  {
    name: 'a telephone',
    given: { note: 'Hỏi số điện thoại 024.3826.6123 hoặc tổng đài 1900 9095.' },
    found: undefined,
  },
  {
    name: 'a letterbox nowhere',
    given: { note: 'Gửi về hộp thư motcua.hanoi.gov.vn@gmail.' },
    found: 'steps.0.note mail',
  },
  { name: 'a letterbox', given: { note: 'Gửi về hộp thư motcua@hanoi.gov.vn.' }, found: undefined },
  { name: 'a form named by a number', given: { form: '75.000 đồng' }, found: 'papers.0.form.name nameless' },
  { name: 'a question before a sentence', given: { note: 'Có phí không? Không.' }, found: undefined },
])('$name', ({ given, found }) => {
  const draft = { path, file: path, read: () => record(given) }
  const { catalog } = loadCatalog('tests/fixtures/catalog', [draft])
  const odd = checkCatalog({ catalog, on: '2026-11-22' }).filter(({ id }) => id === '9.000031')
  expect(odd.map(({ code, path: at, values }) => [code, `${at.join('.')} ${values?.value}`])).toEqual(
    found === undefined ? [] : [['ODD_WRITING', found]],
  )
})
