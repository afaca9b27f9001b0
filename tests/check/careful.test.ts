// What a careful reader of a record, a list or a file beside the records notices: each line is one slip in a clean text.
import { expect, test } from 'vitest'
import { fingerprint } from '../../src/engine/record/fingerprint.ts'
import { assemble } from '../../src/load/catalog.ts'
import { listCatalogFiles } from '../../src/load/files.ts'
import { parseYaml } from '../../src/load/parse.ts'
import { problemsOf } from '../../src/load/problems.ts'
import { common } from './record.ts'

const path = 'records/xay-dung/9.000032.yaml'
const clean = `code: "9.000032"
name: Cấp giấy phép thử cách đọc
titleEn: Permit for a trial
summary: Người xây nhà ở đô thị xin giấy phép.
${common}decision: { number: 12/QĐ-BXD, date: 2025-06-20 }
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
/** The catalogue around the record is parsed once for all texts. */
const around = listCatalogFiles('tests/fixtures/catalog')
const sources = new Map(around.map(({ file, read }) => [file, read()]))
const parsed = new Map([...sources].map(([file, text]) => [file, parseYaml(file, text)]))
const found = (text: string, lists: Readonly<Record<string, string>> = {}) =>
  problemsOf(
    assemble(
      [
        ...around.map(file => {
          const more = lists[file.path]
          return more === undefined ? file : { ...file, read: () => `${file.read()}${more}\n` }
        }),
        ...Object.entries(lists).flatMap(([path, more]) =>
          around.some(file => file.path === path) ? [] : [{ path, file: path, read: () => more }],
        ),
        { path, file: path, read: () => text },
      ],
      ({ file, read }) => {
        const own = read()
        return (sources.get(file) === own ? parsed.get(file) : undefined) ?? parseYaml(file, own)
      },
    ),
    '2026-11-22',
  )
    .filter(({ file }) => file === path || Object.keys(lists).some(name => file.endsWith(name)))
    .map(({ code, line }) => `${line} ${code}`)

/** A note of the record, and a note of its limit. */
const noted = (text: string) => ({ was: 'notes: [', now: `notes: [${text}, ` })
const ofLimit = (text: string) => ({ was: 'working-day }]', now: `working-day, note: ${text} }]` })

/** What is found against a text of the register that says from when, until when it binds, or neither. */
test.each([
  { name: 'neither day', days: '', codes: ['LAW_VALIDITY_UNKNOWN'] },
  { name: 'its last day past', days: ', to: 2020-12-31', codes: [] },
  { name: 'its last day ahead', days: ', to: 2027-12-31', codes: ['LAW_VALIDITY_UNKNOWN'] },
])('a text in the register: $name', ({ days, codes }) => {
  const text = `- { number: 77/2010/NĐ-CP, title: Nghị định về việc thử, verified: false${days} }`
  const said = found(clean, { 'lists/legal-documents.yaml': text }).map(line => line.split(' ')[1])
  expect(said.filter(code => code === 'LAW_VALIDITY_UNKNOWN')).toEqual(codes)
})

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
  {
    name: 'three originals by the name, beside another "or"',
    was: 'Bản vẽ thiết kế',
    now: 'Bản vẽ thiết kế hoặc mô hình của nhà đã xây xong (03 bản chính)',
    line: '15 PAPER_ODD',
  },
  {
    name: 'three originals of one of two',
    was: 'Bản vẽ thiết kế',
    now: 'Bản vẽ thiết kế hoặc mô hình (03 bản chính)',
    line: undefined,
  },
  {
    name: 'two steps longer than the limit',
    was: '  - { id: cap,',
    now: '  - { id: xem, name: Kiểm tra hồ sơ, actor: agency, takes: { amount: 5, unit: working-day } }\n  - { id: cap,',
    line: '20 STEPS_ODD',
  },
  {
    name: 'days of one kind extended by the other',
    was: 'working-day }]',
    now: 'day, extension: { amount: 20, unit: working-day, total: true, reason: Cần xác minh } }]',
    line: '22 UNLIKE_OTHERS',
  },
  {
    name: 'half of nothing here',
    was: 'amount: 75000',
    now: 'note: Bằng một nửa mức nộp trực tiếp., amount: 75000',
    line: '21 NOTE_DIFFERS',
  },
  { name: 'the heading of a column', was: 'Bản vẽ thiết kế', now: 'Thành phần hồ sơ', line: '15 ODD_WRITING' },
  {
    name: 'two papers in one name',
    was: 'name: Đơn đề nghị,',
    now: 'name: Giấy tờ nhà Bản vẽ thiết kế,',
    line: '14 PAPER_ODD',
  },
  {
    name: 'a paper that names another',
    was: 'name: Đơn đề nghị,',
    now: 'name: Đơn kèm theo Bản vẽ thiết kế,',
    line: undefined,
  },
  {
    name: 'a number as the place',
    was: '{ id: in-person }',
    now: '{ id: in-person, where: 163/QĐ-BTP }',
    line: '23 CHANNEL_ODD',
  },
  { name: 'one note twice', was: 'notes: [', now: 'notes: [Nộp sớm., Nộp sớm., ', line: '26 DUPLICATE_ITEM' },
  { name: 'an article in Roman numbers', was: 'Điều 95 ', now: 'Điều IV ', line: '12 ODD_WRITING' },
  { name: 'an amount that no law sets', was: 'amount: 75000', now: 'amount: 46339', line: '21 ODD_AMOUNT' },
  {
    name: 'a form of a decree of nobody',
    was: 'Thông tư số 226/2016/TT-BTC }',
    now: 'Nghị định số 158/2005/NĐ-CP }',
    line: '14 OUT_OF_PLACE',
  },
  {
    name: 'a step in another language',
    was: 'Gửi hồ sơ qua mạng',
    now: 'Submit documents at the centre',
    line: '18 ODD_WRITING',
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
  {
    name: 'nothing is paid where a fee is',
    ...noted('Thủ tục này không thu phí.'),
    line: '26 NOTE_DIFFERS',
  },
  { name: 'free of another kind', ...noted('Không thu phí.'), line: '26 NOTE_DIFFERS' },
  { name: 'free of a case', ...noted('Người cao tuổi không phải nộp lệ phí.'), line: undefined },
  {
    name: 'free with a sum',
    was: 'amount: 75000',
    now: 'amount: 0, note: Thu 50.000 đồng một lần.',
    line: '21 NOTE_DIFFERS',
  },
  {
    name: 'free instead of a sum',
    was: 'amount: 75000',
    now: 'amount: 0, note: Trước đây thu 50.000 đồng.',
    line: undefined,
  },
  { name: 'undetermined and free', was: 'amount: 75000', now: 'undetermined: Miễn phí', line: '21 NOTE_DIFFERS' },
  { name: 'a unit that is a date', was: 'per: lần', now: 'per: 01-Thg1', line: '21 ODD_WRITING' },
  {
    name: 'from the day of the result',
    ...ofLimit('Kể từ ngày nhận kết quả.'),
    line: '22 NOTE_DIFFERS',
  },
  {
    name: 'from the day of an answer',
    ...ofLimit('Kể từ ngày nhận kết quả xác minh.'),
    line: undefined,
  },
  {
    name: 'old and new days',
    ...ofLimit('Trong thời hạn 17 15 ngày làm việc.'),
    line: '22 NOTE_DIFFERS',
  },
  { name: 'a way refused', ...noted('Không nhận hồ sơ nộp qua mạng.'), line: '26 NOTE_DIFFERS' },
  {
    name: 'a trip through the net',
    was: 'when: { channel: online }',
    now: 'activity: submit, effort: { trips: 1, to: commune }, when: { channel: online }',
    line: '18 STEPS_ODD',
  },
  {
    name: 'a paper filed and taken back',
    was: 'Đơn đề nghị, originals',
    now: 'Đơn đề nghị, hand: show, originals',
    line: '14 PAPER_ODD',
  },
  {
    name: 'a slip as the only result',
    was: 'name: Giấy phép }]',
    now: 'name: Giấy tiếp nhận hồ sơ }]',
    line: '24 PAPER_ODD',
  },
  { name: 'a clause of no article', was: 'article: Điều 95 ', now: 'article: khoản 95 ', line: '12 ODD_WRITING' },
  {
    name: 'seen before it was there',
    was: 'Quyết định 12/QĐ-BXD }',
    now: 'Danh mục tháng 12/2026 }',
    line: '27 DATE_ORDER',
  },
  { name: 'a title that undoes', was: 'titleEn', now: 'title: Thu hồi giấy phép\ntitleEn', line: '3 NOTE_DIFFERS' },
  {
    name: 'nobody may',
    was: 'unclear:',
    now: 'requirements: [Cá nhân không làm thủ tục này.]\nunclear:',
    line: '25 NOTE_DIFFERS',
  },
  {
    name: 'a minister in a commune',
    was: 'Xem xét và cấp giấy phép',
    now: '"Sở Xây dựng thẩm định, trình Bộ trưởng ký giấy phép"',
    line: '19 STEPS_ODD',
  },
  {
    name: 'a cell of keywords',
    was: 'sector:',
    now: 'keywords: [giấy phép xây nhà; phép xây]\nsector:',
    line: '5 ODD_WRITING',
  },
  {
    name: 'a word to a colleague',
    ...noted('"Nhờ chị Hà xem, hình như đã bỏ."'),
    line: '26 ODD_WRITING',
  },
])('$name', ({ was, now, line }) => {
  expect(clean).toContain(was)
  expect(found(clean.replace(was, now))).toEqual(line === undefined ? [] : [line])
})

test.each([
  {
    name: 'a step of paying where nothing is paid',
    more: { 'amount: 75000': 'amount: 0', 'name: Gửi hồ sơ qua mạng': 'activity: pay, name: Nộp lệ phí qua mạng' },
    line: '18 STEPS_ODD',
  },
  {
    name: 'an authority unless somebody else files',
    more: {
      'papers:': 'circumstances: [{ id: nho-nop, question: Bạn nhờ người khác nộp? }]\npapers:',
      'name: Bản vẽ thiết kế,': 'when: { unless: nho-nop }, name: Giấy ủy quyền,',
    },
    line: '16 PAPER_ODD',
  },
  {
    name: 'a question of why',
    more: {
      'papers:': 'circumstances: [{ id: nho-nop, question: Vì sao bạn nhờ người khác nộp? }]\npapers:',
      'name: Bản vẽ thiết kế,': 'when: { if: nho-nop }, name: Giấy ủy quyền,',
    },
    line: '13 ODD_WRITING',
  },
  {
    name: 'a question that names an article',
    more: {
      'papers:':
        'circumstances: [{ id: nho-nop, question: Bạn nhờ người khác nộp theo điểm d khoản 1 Điều 21? }]\npapers:',
      'name: Bản vẽ thiết kế,': 'when: { if: nho-nop }, name: Bản vẽ thiết kế,',
    },
    line: '13 ODD_WRITING',
  },
  {
    name: 'two cases that exchanged names',
    more: {
      'papers:': 'cases: [{ id: cap-moi, name: Cấp lại }, { id: cap-lai, name: Cấp mới }]\npapers:',
      'name: Bản vẽ thiết kế,': 'when: { case: cap-moi }, name: Bản vẽ thiết kế,',
      'name: Đơn đề nghị,': 'when: { case: cap-lai }, name: Đơn đề nghị,',
    },
    line: '13 NOTE_DIFFERS',
  },
  {
    name: 'a relief that takes more',
    more: {
      'checked:':
        'changes: [{ from: 2026-12-15, to: 2027-06-30, relief: true, source: { document: 226/2016/TT-BTC }, operations: [{ op: set-fee, fee: le-phi, amount: 150000 }] }]\nchecked:',
    },
    line: '27 NOTE_DIFFERS',
  },
  {
    name: 'nobody files',
    more: { [clean.split('\n')[16] ?? '']: '', [clean.split('\n')[17] ?? '']: '' },
    line: '16 STEPS_ODD',
  },
  {
    name: 'nobody decides, though another than the applicant sends it on',
    more: { 'actor: agency, takes: { amount: 15, unit: working-day }': 'actor: other' },
    line: '16 STEPS_ODD',
  },
])('$name', ({ more, line }) => {
  const text = Object.entries(more).reduce((text, [was, now]) => text.replace(was, now), clean)
  expect(found(text)).toEqual([line])
})

const ministries = `- { id: bo-xay-dung, name: Bộ Xây dựng, level: ministry }
- { id: bo-cong-an, name: Bộ Công an, level: ministry }
- { id: cong-an-cap-xa, name: Công an cấp xã, level: commune }`
const feeText = (title: string) =>
  `- { number: 47/2019/TT-BTC, title: ${title}, date: 2019-08-05, from: 2019-09-20, verified: false }`
const inStep = (text: string) => ({ was: 'actor: agency,', now: `actor: agency, note: ${text},` })
/** What the list says of the record, without what the record says otherwise. */
const facts = JSON.stringify({
  ...{
    code: '9.000032',
    list: 'danh-muc-mau',
    internal: false,
    levels: ['commune'],
    applicants: ['Công dân Việt Nam'],
  },
  channels: ['in-person', 'online'].map(id => ({ id, limits: [], lengths: [], amounts: [75000], said: [] })),
  laws: ['50/2014/QH13', '226/2016/TT-BTC'],
  papers: ['don', 'ban-ve'].map(id => ({ originals: 1, copies: 0, hash: '00000000000000', papers: [id] })),
  days: [3, 15],
  hashes: { name: fingerprint('Cấp giấy phép thử cách đọc') },
})
const byOther = { was: 'source: { document: 226/2016/TT-BTC }', now: 'source: { document: 47/2019/TT-BTC }' }

test.each([
  {
    name: 'the police for what the ministry of building makes known',
    was: 'agency: ubnd-cap-xa\nfrom: 2025-07-01\ndecision: {',
    now: 'agency: cong-an-cap-xa\nfrom: 2025-07-01\ndecision: { issuer: bo-xay-dung,',
    lists: { 'lists/agencies.yaml': ministries },
    line: ['9 OUT_OF_PLACE'],
  },
  {
    name: 'a committee where the police are named',
    was: 'decision: { number: 12/QĐ-BXD, date: 2025-06-20 }\nlegalBasis',
    now: 'decision: { issuer: bo-cong-an, number: 12/QĐ-BCA, date: 2025-06-20 }\nresults: [{ id: giay-phep, name: Giấy phép của Công an xã }]\nlegalBasis',
    lists: { 'lists/agencies.yaml': ministries },
    line: ['9 OUT_OF_PLACE'],
    without: ['\nresults: [{ id: giay-phep, name: Giấy phép }]', ', against: Quyết định 12/QĐ-BXD'],
  },
  {
    name: 'a fee by a text of another trade',
    ...byOther,
    lists: { 'lists/legal-documents.yaml': feeText('Thông tư quy định mức thu phí cung cấp thông tin doanh nghiệp') },
    line: ['21 OUT_OF_PLACE'],
  },
  {
    name: 'a fee by a text that leaves it to provinces',
    ...byOther,
    lists: {
      'lists/legal-documents.yaml': feeText(
        'Thông tư hướng dẫn về phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh',
      ),
    },
    line: ['21 OUT_OF_PLACE'],
  },
  {
    name: 'a fee by a text on what it is for',
    ...byOther,
    lists: {
      'lists/legal-documents.yaml': feeText('Thông tư quy định mức thu lệ phí cấp giấy phép xây dựng nhà ở đô thị'),
    },
    line: [],
  },
  {
    name: 'days in a step that the list does not name',
    ...inStep('Xem trong 12 ngày làm việc.'),
    lists: { 'sources/9.000032.json': facts },
    line: ['19 OUT_OF_PLACE'],
  },
  {
    name: 'days in a step that the list names',
    ...inStep('Xem trong 03 (ba) ngày.'),
    lists: { 'sources/9.000032.json': facts },
    line: [],
  },
  {
    name: 'the day of a paper',
    ...inStep('Xem công văn số 12 ngày 03/02/2026.'),
    lists: { 'sources/9.000032.json': facts },
    line: [],
  },
  {
    name: 'days in a step by a text',
    ...inStep('Xem trong 12 ngày theo Điều 95.'),
    lists: { 'sources/9.000032.json': facts },
    line: [],
  },
  {
    name: 'a word twice in a set of synonyms',
    was: '',
    now: '',
    lists: { 'lists/synonyms.yaml': '- { words: [nhà xưởng, xưởng, nhà xưởng] }' },
    line: ['3 LIST_ODD'],
  },
])('$name', ({ was, now, lists, line, without = [] }) => {
  expect(clean).toContain(was)
  expect(found(without.reduce((text, gone) => text.replace(gone, ''), clean).replace(was, now), lists)).toEqual(line)
})
