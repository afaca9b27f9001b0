// Thirty edits of every kind, as a person makes them, with the lines that each of them changes.
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a person does on one page, and what is different in the file afterwards. */
export interface PersonEdit {
  name: string
  file: string
  /** The place of the file whose page is opened. */
  place?: string
  /** Another kind for an item that has several. */
  op?: string
  /** What is typed or chosen, by the name of the control. */
  type?: Readonly<Record<string, string>>
  /** Boxes that are ticked, or no longer. */
  tick?: readonly (readonly [name: string, value: string])[]
  /** A button other than the one that saves, which is pressed before it. */
  press?: string
  gone: readonly string[]
  come: readonly string[]
}

const birth = 'records/ho-tich/1.001193.yaml'
const death = 'records/ho-tich/1.000656.yaml'
const copy = 'records/ho-tich/2.000635.yaml'
const single = 'records/ho-tich/1.004873.yaml'
const burial = 'records/bao-hiem-xa-hoi/1.014177.yaml'
const licence = 'proposals/doi-bang-lai-giam-le-phi.yaml'
const stay = 'proposals/xoa-tam-tru-tu-dong.yaml'
const river = 'overlays/82-dong-thap.yaml'
const capital = 'overlays/01-ha-noi.yaml'
const act = 'acts/117-2026-tt-btc.yaml'

export const edits: readonly PersonEdit[] = [
  {
    name: 'text with a colon, a hash and quotes',
    file: birth,
    type: { title: 'Khai sinh: "cho con" #1' },
    gone: ['title: Đăng ký khai sinh cho con'],
    come: [`title: 'Khai sinh: "cho con" #1'`],
  },
  {
    name: 'a paragraph',
    file: birth,
    type: { summary: 'Ghi việc sinh của trẻ vào sổ hộ tịch.' },
    gone: [
      '  Ghi việc sinh của trẻ vào sổ hộ tịch, cấp Giấy khai sinh và số định danh cá nhân. Cha hoặc mẹ đi đăng ký trong 60',
      '  ngày kể từ ngày sinh; cha mẹ không đi được thì ông, bà, người thân thích hoặc người đang nuôi trẻ đi thay.',
    ],
    come: ['  Ghi việc sinh của trẻ vào sổ hộ tịch.'],
  },
  {
    name: 'a word of a list',
    file: birth,
    type: { 'keywords.0': 'làm khai sinh, giấy “mới”' },
    gone: ['  - làm giấy khai sinh'],
    come: ['  - làm khai sinh, giấy “mới”'],
  },
  {
    name: 'one more word',
    file: birth,
    type: { 'keywords.+': 'khai sinh cho bé' },
    gone: [],
    come: ['  - khai sinh cho bé'],
  },
  { name: 'a word emptied', file: birth, type: { 'keywords.3': '' }, gone: ['  - đăng ký khai sinh mới'], come: [] },
  {
    name: 'a word moved up',
    file: copy,
    press: 'len:keywords.1',
    gone: ['  - trích lục khai sinh'],
    come: ['  - trích lục khai sinh'],
  },
  {
    name: 'a date',
    file: birth,
    type: { 'checked.on': '2026-11-25' },
    gone: [
      'checked: { on: 2026-11-22, against: "Danh mục thủ tục hành chính quốc gia tháng 7/2026, theo Quyết định 163/QĐ-BTP" }',
    ],
    come: [
      'checked: { on: 2026-11-25, against: "Danh mục thủ tục hành chính quốc gia tháng 7/2026, theo Quyết định 163/QĐ-BTP" }',
    ],
  },
  {
    name: 'a box ticked',
    file: death,
    tick: [['levels', 'province']],
    gone: ['levels: [commune]'],
    come: ['levels: [commune, province]'],
  },
  {
    name: 'a number',
    file: death,
    place: 'papers.0',
    type: { 'papers.0.originals': '2' },
    gone: ['    originals: 1'],
    come: ['    originals: 2'],
  },
  {
    name: 'a choice that was not there',
    file: death,
    place: 'papers.3',
    type: { 'papers.3.hand': 'submit' },
    gone: [],
    come: ['    hand: submit'],
  },
  {
    name: 'yes or no taken back',
    file: copy,
    place: 'papers.9',
    type: { 'papers.9.certified': '' },
    gone: ['    certified: true'],
    come: [],
  },
  {
    name: 'a group that was not there',
    file: death,
    place: 'papers.2',
    type: { 'papers.2.form.name': 'Mẫu số 1: “A”' },
    gone: [],
    come: ['    form: { name: "Mẫu số 1: “A”" }'],
  },
  {
    name: 'a number becomes bounds',
    file: death,
    place: 'steps.0',
    type: { 'steps.0.effort.trips.low': '1', 'steps.0.effort.trips.high': '2,5' },
    gone: ['    effort: { trips: 1, to: commune }'],
    come: ['    effort: { trips: { low: 1, likely: 1, high: 2.5 }, to: commune }'],
  },
  {
    name: 'an item added',
    file: copy,
    place: 'papers.10',
    type: {
      'papers.10.id': 'giay-hen',
      'papers.10.name': 'Giấy hẹn trả kết quả',
      'papers.10.originals': '1',
      'papers.10.note': 'Nếu có.',
    },
    gone: [],
    come: ['  - { id: giay-hen, name: Giấy hẹn trả kết quả, originals: 1, note: Nếu có. }'],
  },
  {
    name: 'an item removed',
    file: single,
    press: 'bo:results.0',
    gone: [
      'results:',
      '  - id: giay-xac-nhan-tinh-trang-hon-nhan',
      '    name: Giấy xác nhận tình trạng hôn nhân',
      '    note: Xin để kết hôn thì chỉ cấp một bản; xin để dùng việc khác thì giấy ghi rõ mục đích và số bản.',
    ],
    come: [],
  },
  {
    name: 'an item moved down',
    file: single,
    press: 'xuong:channels.0',
    gone: ['  - { id: in-person, where: Trung tâm Phục vụ hành chính công có thẩm quyền }'],
    come: ['  - { id: in-person, where: Trung tâm Phục vụ hành chính công có thẩm quyền }'],
  },
  {
    name: 'another way to say a fee',
    file: birth,
    place: 'fees.1',
    type: { 'fees.1.~': 'amount', 'fees.1.amount': '5.000' },
    gone: ['    undetermined: Hội đồng nhân dân cấp tỉnh quy định'],
    come: ['    amount: 5000'],
  },
  {
    name: 'text of two lines',
    file: birth,
    place: 'fees.2',
    type: { 'fees.2.note': 'Dòng một: “a”\n# dòng hai' },
    gone: [],
    come: ['    note: |-', '      Dòng một: “a”', '      # dòng hai'],
  },
  {
    name: 'one value of several in a condition',
    file: birth,
    place: 'fees.0',
    tick: [['fees.0.when.channel', 'online']],
    gone: ['    when: { unless: qua-han }'],
    come: ['    when: { channel: online, unless: qua-han }'],
  },
  {
    name: 'a formula',
    file: burial,
    place: 'benefits.0',
    type: { 'benefits.0.formula.text': '12 * luongCoSo' },
    gone: ['      text: "10 * luongCoSo"'],
    come: ['      text: "12 * luongCoSo"'],
  },
  {
    name: 'shares under their keys',
    file: licence,
    place: 'changes.0',
    type: { 'changes.0.given.channels.in-person.likely': '0,5', 'changes.0.given.channels.online.likely': '0.5' },
    gone: ['      channels: { in-person: 0.6, online: 0.4 }'],
    come: ['      channels: { in-person: 0.5, online: 0.5 }'],
  },
  {
    name: 'an operation of a proposal',
    file: licence,
    place: 'changes.0.operations.0',
    type: { 'changes.0.operations.0.amount': '90.000' },
    gone: [
      '      - { op: set-fee, fee: le-phi, amount: 100000, source: { title: Mức đề xuất của phương án }, because: Giảm chi phí giải quyết nhờ dữ liệu có sẵn }',
    ],
    come: [
      '      - { op: set-fee, fee: le-phi, amount: 90000, source: { title: Mức đề xuất của phương án }, because: Giảm chi phí giải quyết nhờ dữ liệu có sẵn }',
    ],
  },
  {
    name: 'one more operation',
    file: licence,
    place: 'changes.0.operations.1',
    op: 'set-sets',
    type: { 'changes.0.operations.1.sets': '1', 'changes.0.operations.1.because': 'Một bộ là đủ' },
    gone: [],
    come: ['      - { op: set-sets, sets: 1, because: Một bộ là đủ }'],
  },
  {
    name: 'an operation of another kind',
    file: stay,
    place: 'changes.0.operations.0',
    op: 'set-sets',
    type: { 'changes.0.operations.0.sets': '1' },
    gone: ['      - { op: abolish, because: Hệ thống tự xóa tạm trú cũ khi công dân đăng ký nơi mới }'],
    come: ['      - { op: set-sets, sets: 1, because: Hệ thống tự xóa tạm trú cũ khi công dân đăng ký nơi mới }'],
  },
  { name: 'a choice', file: stay, type: { status: 'proposed' }, gone: ['status: draft'], come: ['status: proposed'] },
  {
    name: 'a place of a province',
    file: river,
    place: 'places.0',
    type: { 'places.0.hours': 'Thứ Hai đến thứ Sáu: 7:30 đến 17:00' },
    gone: [],
    come: ['    hours: "Thứ Hai đến thứ Sáu: 7:30 đến 17:00"'],
  },
  {
    name: 'an operation of a province',
    file: river,
    place: 'changes.1.operations.0',
    type: { 'changes.1.operations.0.note': 'Nộp trực tuyến: không thu' },
    gone: ['      - { op: set-fee, fee: le-phi, channel: online, amount: 0 }'],
    come: ['      - { op: set-fee, fee: le-phi, channel: online, amount: 0, note: "Nộp trực tuyến: không thu" }'],
  },
  {
    name: 'two shares at once',
    file: capital,
    type: { 'localities.urban.likely': '0,5', 'localities.rural.likely': '0,5' },
    gone: ['  urban: 0.49', '  rural: 0.51'],
    come: ['  urban: 0.5', '  rural: 0.5'],
  },
  {
    name: 'a change of an act',
    file: act,
    place: 'changes.1',
    type: { 'changes.1.article': 'Điều 1 khoản 2 điểm a' },
    gone: ['  - article: Điều 1 khoản 2'],
    come: ['  - article: Điều 1 khoản 2 điểm a'],
  },
  {
    name: 'a question of an act',
    file: act,
    place: 'circumstances.0',
    type: { 'circumstances.0.question': 'Bạn đã tích hợp đủ giấy tờ trên VNeID, mức 2?' },
    gone: ['    question: Bạn đã tích hợp đủ giấy tờ trên ứng dụng VNeID?'],
    come: ['    question: Bạn đã tích hợp đủ giấy tờ trên VNeID, mức 2?'],
  },
]

const needed = ['cu-tru/1.010028', 'ho-tich/2.002516', 'bao-hiem-xa-hoi/1.014177']

/** A small copy of the catalogue: the files that are edited, the procedures that they change, and what all of them rest on. */
export function copyCatalog(to: string): void {
  for (const folder of ['lists', 'models', 'parameters', 'calendar'])
    cpSync(join('procedures', folder), join(to, folder), { recursive: true })
  const licences = readdirSync('procedures/records').flatMap(sector =>
    readdirSync(join('procedures/records', sector))
      .filter(name => ['3.000347.yaml', '1.013831.yaml', '1.007277.yaml'].includes(name))
      .map(name => `records/${sector}/${name}`),
  )
  const files = [
    ...new Set([...edits.map(({ file }) => file), ...licences, ...needed.map(one => `records/${one}.yaml`)]),
  ]
  for (const file of files) {
    mkdirSync(join(to, file, '..'), { recursive: true })
    cpSync(join('procedures', file), join(to, file))
  }
}
