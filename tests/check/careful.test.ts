// What a careful reader of a record, a list or a file beside the records notices: each line is one slip in a clean text.
import { expect, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'

const path = 'records/xay-dung/9.000032.yaml'
const clean = `code: "9.000032"
name: Cấp giấy phép thử cách đọc
titleEn: Permit for a trial
summary: Người xây nhà ở đô thị xin giấy phép.
sector: xay-dung
kind: public
levels: [commune]
applicants: [cong-dan]
agency: ubnd-cap-xa
from: 2025-07-01
decision: { number: 12/QĐ-BXD, date: 2025-06-20 }
legalBasis: [{ document: 50/2014/QH13, article: Điều 95 }, { document: 226/2016/TT-BTC }]
papers:
  - { id: don, name: Đơn đề nghị, originals: 1, form: { name: Mẫu số 01 kèm theo Thông tư số 226/2016/TT-BTC } }
  - { id: ban-ve, name: Bản vẽ thiết kế, originals: 1 }
steps:
  - { id: nop, name: Nộp hồ sơ tại bộ phận một cửa, actor: applicant, effort: { trips: 1, to: commune }, when: { channel: in-person } }
  - { id: gui, name: Gửi hồ sơ qua mạng, actor: applicant, when: { channel: online } }
  - { id: cap, name: Xem xét và cấp giấy phép, actor: agency, takes: { amount: 15, unit: working-day } }
fees:
  - { id: le-phi, name: Lệ phí, kind: charge, amount: 75000, per: lần, source: { document: 226/2016/TT-BTC } }
timeLimits: [{ amount: 15, unit: working-day }]
channels: [{ id: in-person }, { id: online }]
results: [{ id: giay-phep, name: Giấy phép }]
unclear: [{ about: fees, text: Chưa rõ mức phí từ ngày 01/01/2027. }]
notes: [Đã nộp ở thủ tục 9.000001 thì không nộp lại; mức cũ là 15.000 đồng.]
checked: { on: 2026-11-20, against: Quyết định 12/QĐ-BXD }
`
const from = (text: string) => ({ path, file: path, read: () => text })
const found = (text: string) =>
  problemsOf(loadCatalog('tests/fixtures/catalog', [from(text)]), '2026-11-22')
    .filter(({ file }) => file === path)
    .map(({ code, line }) => `${line} ${code}`)

test('the text is clean', () => expect(found(clean)).toEqual([]))

test.each([
  { name: 'compared with another decision', was: 'Quyết định 12', now: 'Quyết định 21', line: '27 NOTE_DIFFERS' },
  { name: 'a year with its digits exchanged', was: '01/01/2027', now: '01/01/2072', line: '25 ODD_WRITING' },
  { name: 'thousands parted wrongly', was: '15.000 đồng', now: '15.00 đồng', line: '26 ODD_WRITING' },
  { name: 'a circular called a decree', was: 'Thông tư số', now: 'Nghị định số', line: '14 LAW_KIND' },
  { name: 'the year of a text', was: 'số 226/2016', now: 'số 226/2015', line: '14 CITED_UNKNOWN' },
  { name: 'digits of a text', was: 'số 226/2016', now: 'số 262/2016', line: '14 CITED_UNKNOWN' },
  { name: 'an article that no law has', was: 'Điều 95 ', now: 'Điều 9595 ', line: '12 ODD_WRITING' },
  { name: 'one article twice', was: 'article: Điều 95 ', now: 'article: "Điều 95, Điều 95" ', line: '12 ODD_WRITING' },
  { name: 'a summary without an end', was: 'xin giấy phép.', now: 'xin giấy', line: '4 ODD_WRITING' },
  { name: 'an English title in Vietnamese', was: 'Permit for a trial', now: 'Giấy phép', line: '3 ODD_WRITING' },
  {
    name: 'a network step at the counter',
    was: '{ channel: online }',
    now: '{ channel: in-person }',
    line: '18 STEPS_ODD',
  },
  {
    name: 'a counter step on the network',
    was: '{ channel: in-person }',
    now: '{ channel: online }',
    line: '17 STEPS_ODD',
  },
  {
    name: 'an English title of something else',
    was: 'Permit for a trial',
    now: 'Marriage registration',
    line: '3 OUT_OF_PLACE',
  },
  {
    name: 'the form of another paper',
    was: 'Mẫu số 01 kèm theo Thông tư số 226/2016/TT-BTC',
    now: 'Tờ khai đăng ký kết hôn',
    line: '14 OUT_OF_PLACE',
  },
  {
    name: 'a form of a ministry that has nothing to do with it',
    was: 'số 226/2016/TT-BTC',
    now: 'số 12/2019/TT-BCT',
    line: '14 OUT_OF_PLACE',
  },
  { name: 'a trip past the commune', was: 'to: commune', now: 'to: province', line: '17 UNLIKE_OTHERS' },
  {
    name: 'a step in days of another kind',
    was: '15, unit: working-day } }',
    now: '15, unit: day } }',
    line: '19 NOTE_DIFFERS',
  },
  { name: 'a fee by the month', was: 'per: lần', now: 'per: tháng', line: '21 OUT_OF_PLACE' },
  {
    name: 'a fee by a law that sets none',
    was: '{ document: 226/2016/TT-BTC }',
    now: '{ document: 104/2022/NĐ-CP }',
    line: '21 OUT_OF_PLACE',
  },
  { name: 'a doubt about another part', was: 'about: fees', now: 'about: channels', line: '25 OUT_OF_PLACE' },
  { name: 'in force before its law', was: 'from: 2025', now: 'from: 2013', line: '10 DATE_ORDER' },
])('$name', ({ was, now, line }) => {
  expect(clean).toContain(was)
  expect(found(clean.replace(was, now))).toEqual([line])
})
