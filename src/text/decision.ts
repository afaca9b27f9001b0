import type { ChangeKind } from '../analysis/province-changes.ts'
import type { Level, Procedure } from '../model/procedure.ts'
import { capital, formatDate, formatNumber, longDate, lower } from './format.ts'
import { placeName } from './labels.ts'

interface Place {
  name: string
  fullName: string
}

/** What a decision is about, as its subject names it. */
interface Subject {
  sectors: readonly string[]
  level: Level | undefined
  kinds?: readonly ChangeKind[] | undefined
  /** How the procedures of the list are served. */
  list?: string | undefined
  withContents: boolean
}

/** Every word of the decision that publishes a province's procedures. */
export const decision = {
  committee: 'ỦY BAN NHÂN DÂN',
  provinceHead: ({ fullName }: Place) => fullName.toLocaleUpperCase('vi'),
  number: (number: string | undefined) => `Số: ${number ?? '……/QĐ-UBND'}`,
  /** A province named after a person keeps its kind in the place line (Nghị định 30/2020/NĐ-CP Phụ lục I). */
  place: placeName,
  dated: (place: string, date: string | undefined) => `${place}, ${longDate(date)}`,
  title: 'QUYẾT ĐỊNH',
  draft: 'DỰ THẢO',
  signer: (place: Place) => `CHỦ TỊCH ỦY BAN NHÂN DÂN ${place.fullName.toLocaleUpperCase('vi')}`,
  decides: 'QUYẾT ĐỊNH:',
  subject: (place: Place, { sectors, level, kinds = [], list, withContents }: Subject) => {
    const changed = kinds.map((kind, index) => `${index === 0 ? ' ' : ', '}${kindWords[kind]}`).join('')
    const about = sectors.length > 0 ? ` lĩnh vực ${sectors.join(', ')}` : ''
    const whose = level === undefined ? 'chính quyền địa phương' : (levelWords[level] ?? 'chính quyền địa phương')
    return `Về việc công bố Danh mục${withContents ? ' và nội dung' : ''} thủ tục hành chính${changed}${about}${list === undefined ? '' : ` ${list}`} thuộc thẩm quyền giải quyết của ${whose} trên địa bàn ${lower(place.fullName)}`
  },
  articles: {
    counts: (counts: readonly (readonly [ChangeKind, number])[]) =>
      counts.length === 0
        ? ''
        : ` Trong đó: ${counts.map(([kind, count]) => `${formatNumber(count)} thủ tục ${kindWords[kind]}`).join('; ')}.`,
  },
  article: (index: number) => `Điều ${index}.`,
  signNote: '(Chữ ký của người có thẩm quyền, dấu của cơ quan)',
  annexes: {
    listTitle: 'DANH MỤC THỦ TỤC HÀNH CHÍNH',
    contentsTitle: 'NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC HÀNH CHÍNH',
    attached: (number: string | undefined, date: string | undefined, signer: string) =>
      `(Kèm theo Quyết định số ${number ?? '……/QĐ-UBND'} ${longDate(date)} của ${signer})`,
    signerWords: (place: Place) => `Chủ tịch Ủy ban nhân dân ${lower(place.fullName)}`,
  },
  columns: {
    number: 'STT',
    code: 'Mã số TTHC',
    name: 'Tên thủ tục hành chính',
    limit: 'Thời hạn giải quyết',
    place: 'Địa điểm thực hiện',
    fee: 'Phí, lệ phí (nếu có)',
    law: 'Căn cứ pháp lý',
    cause: 'Văn bản quy định và nội dung thay đổi',
    replaced: 'Thủ tục được thay thế',
    sector: 'Lĩnh vực',
    agency: 'Cơ quan thực hiện',
    form: 'Mẫu đơn, mẫu tờ khai',
  },
  tables: {
    all: (level: Level) =>
      `THỦ TỤC HÀNH CHÍNH ${(levelWords[level] ?? levelWords.other ?? '').toLocaleUpperCase('vi')}`,
    new: 'THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH',
    amended: 'THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG',
    replaced: 'THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ',
    abolished: 'THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ',
    notApplied: 'THỦ TỤC HÀNH CHÍNH KHÔNG THỰC HIỆN TRÊN ĐỊA BÀN',
    forms: 'MẪU ĐƠN, MẪU TỜ KHAI CỦA CÁC THỦ TỤC HÀNH CHÍNH',
  },
  sheets: {
    province: 'Cấp tỉnh',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
    other: 'Cơ quan khác',
    new: 'Mới ban hành',
    amended: 'Sửa đổi, bổ sung',
    replaced: 'Thay thế',
    abolished: 'Bãi bỏ',
    notApplied: 'Không thực hiện',
  },
  sheetNote: ({ fullName }: Place, on: string) => `${fullName}, theo quy định ngày ${on}`,
  footer: 'Trang &P/&N',
  sector: (name: string) => `Lĩnh vực ${capital(name)}`,
  /** A sector without the word that its column already says. */
  bare: (title: string) => title.replace(/^Lĩnh vực /, ''),
  own: 'Thủ tục của riêng địa phương',
  nothing: 'Không có thủ tục nào.',
  contents: {
    steps: 'Trình tự thực hiện',
    ways: 'Cách thức thực hiện',
    papers: 'Thành phần, số lượng hồ sơ',
    limit: 'Thời hạn giải quyết',
    applicants: 'Đối tượng thực hiện thủ tục hành chính',
    agency: 'Cơ quan giải quyết thủ tục hành chính',
    result: 'Kết quả thực hiện thủ tục hành chính',
    fee: 'Phí, lệ phí',
    forms: 'Tên mẫu đơn, mẫu tờ khai',
    requirements: 'Yêu cầu, điều kiện thực hiện thủ tục hành chính',
    law: 'Căn cứ pháp lý của thủ tục hành chính',
  },
  procedure: (index: number, name: string, code: string) => `${index}. ${name} (mã số ${code})`,
  /** The decision by which a ministry published a procedure. */
  published: ({ number, date }: NonNullable<Procedure['decision']>) =>
    `Quyết định số ${number}${date === undefined ? '' : ` ngày ${formatDate(date)}`}`,
  noText: 'Chưa ghi văn bản',
  endedSince: (from: string) => `(hết áp dụng từ ngày ${formatDate(from)})`,
  since: (from: string) => `(từ ngày ${formatDate(from)})`,
} as const

const levelWords: Partial<Record<Level, string>> = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  ministry: 'cấp bộ',
  other: 'cơ quan khác',
}

const kindWords: Record<ChangeKind, string> = {
  new: 'mới ban hành',
  amended: 'được sửa đổi, bổ sung',
  replaced: 'thay thế',
  abolished: 'bị bãi bỏ',
  notApplied: 'không thực hiện trên địa bàn',
}

/** What `thutuc publish` says of the dates that the law sets. */
export const publicationNotes = {
  signBy: (effect: string, latest: string, count: number) =>
    `${formatNumber(count)} thủ tục có hiệu lực từ ${formatDate(effect)}: phải ký chậm nhất ${formatDate(latest)} (Nghị định số 63/2010/NĐ-CP, Điều 15: trước ngày có hiệu lực ít nhất 5 ngày).`,
  late: (effect: string, latest: string, count: number, days: number) =>
    `Cảnh báo: ${formatNumber(count)} thủ tục có hiệu lực từ ${formatDate(effect)} phải được công bố chậm nhất ${formatDate(latest)} (Nghị định số 63/2010/NĐ-CP, Điều 15), ngày ký muộn ${formatNumber(days)} ngày.`,
  enterBy: (due: string) =>
    `Nhập vào Cơ sở dữ liệu quốc gia về thủ tục hành chính chậm nhất ${formatDate(due)} (Nghị định số 63/2010/NĐ-CP, Điều 24: 5 ngày làm việc).`,
  enterUnknown:
    'Chưa có lịch nghỉ của năm đó nên chưa tính được hạn nhập vào Cơ sở dữ liệu quốc gia (Nghị định số 63/2010/NĐ-CP, Điều 24: 5 ngày làm việc).',
  begun: (count: number) =>
    `${formatNumber(count)} thủ tục xếp là mới ban hành vì hồ sơ ghi bắt đầu có hiệu lực (from) trong kỳ; thủ tục đã có từ trước và chỉ sửa đổi thì hồ sơ phải ghi trong changes.`,
  undated: (count: number) =>
    `${formatNumber(count)} thủ tục chưa ghi ngày có hiệu lực (from) nên không xếp được vào mục mới ban hành; chúng được coi là đã có từ trước.`,
  unverified: (count: number) =>
    `${formatNumber(count)} thủ tục có mức thu hoặc khác biệt chưa đối chiếu với nguồn; xem lại trước khi trình ký.`,
} as const
