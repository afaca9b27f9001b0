import type { LegalDocument } from '../model/lists.ts'
import type { Level } from '../model/procedure.ts'
import { formatDate, formatNumber, longDate, lower } from './format.ts'
import { levelNames } from './labels.ts'
import { type LawRegister, lawName } from './law.ts'

interface Place {
  name: string
  fullName: string
  specialZones?: number | undefined
}

const isCity = ({ fullName }: Place) => fullName.startsWith('Thành phố')
const committee = (place: Place) => `Ủy ban nhân dân ${lower(place.fullName)}`

/** A register that says of a text what a basis names: kind, number, day, who issued it, what it is about, what amended it. */
interface Register extends LawRegister {
  readonly documents: {
    get(number: string): Pick<LegalDocument, 'kind' | 'title' | 'issuer' | 'date' | 'amendedBy'> | undefined
  }
}

/** Who issues a kind of text, where the number proves it. */
function issuerOf(number: string): string {
  if (/\/NĐ-CP$|\/NQ-CP$/u.test(number)) return ' của Chính phủ'
  if (/\/TT-VPCP$/u.test(number)) return ' của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ'
  return /\/QĐ-TTg$/u.test(number) ? ' của Thủ tướng Chính phủ' : ''
}

/** What a text is about, without its kind: `về kiểm soát thủ tục hành chính`. */
const subjectOf = (title: string): string => title.replace(/^(?:Nghị định|Thông tư|Nghị quyết|Quyết định)\s*/u, '')

/** `Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính, được sửa đổi, bổ sung bởi …`. */
export function basisText(number: string, register: Register): string {
  const text = register.documents.get(number)
  const name = lawName(number, register)
  const dated = text?.date === undefined ? '' : ` ${longDate(text.date)}`
  const [, before = name, by = ''] = /^(.* số \d\S*)( của .+)$/u.exec(name) ?? []
  const issuer = by || (text?.issuer === undefined || name.includes(' của ') ? '' : ` của ${text.issuer}`)
  const own = /^(?:Luật|Bộ luật|Pháp lệnh) /u.test(name)
  const subject = text === undefined || own ? '' : ` ${subjectOf(text.title)}`
  const amending = (text?.amendedBy ?? []).map(other => lawName(other, register))
  const amended = amending.length === 0 ? '' : `, được sửa đổi, bổ sung bởi ${amending.join(', ')}`
  return `${before}${dated}${issuer || issuerOf(number)}${subject}${amended}`
}

/** A decision by number and day, as bases name it: `số 12/QĐ-UBND ngày 01/02/2026`. */
export const numbered = ({ number, date }: { number: string; date?: string | undefined }) =>
  `số ${number}${date === undefined ? '' : ` ngày ${formatDate(date)}`}`

/** Who stands above a signature. */
const signatures = {
  chairman: (_title: string | undefined) => ['CHỦ TỊCH'],
  deputy: (title: string | undefined) => ['KT. CHỦ TỊCH', (title ?? 'Phó Chủ tịch').toLocaleUpperCase('vi')],
  authorised: (title: string | undefined) => ['TUQ. CHỦ TỊCH', (title ?? '………………').toLocaleUpperCase('vi')],
} as const

/** Control of procedures is with Bộ Tư pháp from this day (Nghị định 369/2025/NĐ-CP, 09/2026/NĐ-CP). */
const movedOn = '2026-01-10'

type Numbered = readonly { number: string; date?: string | undefined }[]

const replacedBy = (decisions: Numbered) =>
  decisions.length === 0 ? '' : `\nQuyết định này thay thế Quyết định ${decisions.map(numbered).join('; Quyết định ')}.`

/** Only what changes of an earlier decision ends; the rest of it goes on. */
const partly = (decisions: Numbered) =>
  decisions.length === 0
    ? ''
    : `\nNội dung của các thủ tục hành chính này đã công bố tại Quyết định ${decisions.map(numbered).join('; Quyết định ')} hết hiệu lực kể từ ngày các thay đổi tại Quyết định này có hiệu lực.`

/** `Sở Tư pháp` of `Giám đốc Sở Tư pháp`: the office behind who proposes. */
const officeOf = (proposer: string) => proposer.replace(/^(?:Giám đốc|Chánh|Trưởng|Chủ tịch)\s+/u, '')

/** Names of the annexes: only several are numbered (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const annexes = (withContents: boolean) =>
  withContents ? { list: 'Phụ lục I', contents: 'Phụ lục II' } : { list: 'Phụ lục', contents: '' }

/** The parts of a decision that differ from one to the next: bases, articles, who signs and who receives it. */
export const decisionParts = {
  basis: (text: string) => `Căn cứ ${text};`,
  publishing: (issuer: string | undefined, decisions: readonly { number: string; date?: string | undefined }[]) =>
    `Căn cứ ${decisions.length === 1 ? 'Quyết định' : 'các Quyết định'} ${decisions.map(numbered).join(', ')}${issuer === undefined ? '' : ` của ${issuer}`} về việc công bố thủ tục hành chính;`,
  minister: (agency: string) => (agency.startsWith('Ngân hàng') ? `Thống đốc ${agency}` : `Bộ trưởng ${agency}`),
  chairman: (place: Place) => `Chủ tịch ${committee(place)}`,
  proposal: (proposer: string | undefined, submission: string | undefined) =>
    `Theo đề nghị của ${proposer ?? 'Giám đốc Sở ………………'} tại ${submission ?? 'Tờ trình số ……/TTr-…… ngày …/…/…'}.`,
  scope: (counts: readonly (readonly [Level, number])[], distinct: number) => {
    const sum = counts.reduce((total, [, count]) => total + count, 0)
    const each = counts.map(([level, count]) => `${formatNumber(count)} thủ tục ${lower(levelNames[level])}`).join(', ')
    const shared =
      sum === distinct
        ? ''
        : ` (${formatNumber(sum - distinct)} thủ tục thuộc thẩm quyền của nhiều cấp, ghi ở từng cấp)`
    return counts.length < 2 ? '' : ` Trong đó: ${each}${shared}.`
  },
  annexes,
  publish: (count: number, place: Place, withContents: boolean) => {
    const { list, contents } = annexes(withContents)
    return `Công bố kèm theo Quyết định này Danh mục ${formatNumber(count)} thủ tục hành chính trên địa bàn ${lower(place.fullName)} (${list})${withContents ? ` và nội dung cụ thể của từng thủ tục (${contents})` : ''}.`
  },
  contentsElsewhere:
    ' Nội dung cụ thể của từng thủ tục thực hiện theo các quyết định công bố nêu tại phần căn cứ và được công khai trên Cổng Dịch vụ công quốc gia.',
  publishServices: (count: number, place: Place, list: string) =>
    `Công bố kèm theo Quyết định này Danh mục ${formatNumber(count)} thủ tục hành chính ${list} trên địa bàn ${lower(place.fullName)}.`,
  effect: (effective: string | undefined, dated: string | undefined, replaced: Numbered, changed: Numbered = []) =>
    `Quyết định này có hiệu lực kể từ ${effective === undefined ? 'ngày ký' : longDate(effective)}.${dated === undefined ? '' : ` Các thủ tục hành chính tại ${dated} có hiệu lực hoặc hết hiệu lực theo ngày ghi ở từng thủ tục.`}${replacedBy(replaced)}${partly(changed)}`,
  /** What is done so that the list holds: the national database, the workings in the office, the board (Nghị định 63/2010/NĐ-CP, 118/2025/NĐ-CP). */
  duties: (proposer: string | undefined) =>
    `${proposer === undefined ? 'Cơ quan đề nghị công bố' : officeOf(proposer)} nhập và công khai các thủ tục hành chính này trên Cơ sở dữ liệu quốc gia về thủ tục hành chính; xây dựng, trình phê duyệt quy trình nội bộ, quy trình điện tử giải quyết thủ tục hành chính. Trung tâm Phục vụ hành chính công, Ủy ban nhân dân cấp xã niêm yết công khai thủ tục hành chính tại nơi tiếp nhận hồ sơ.`,
  carry: (place: Place) =>
    `Chánh Văn phòng ${committee(place)}, Giám đốc các Sở, Giám đốc Trung tâm Phục vụ hành chính công, Chủ tịch Ủy ban nhân dân các xã, phường${place.specialZones === undefined ? '' : ', đặc khu'} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
  recipients: (place: Place, day: string) => [
    '- Như Điều 4;',
    day < movedOn ? '- Văn phòng Chính phủ (Cục Kiểm soát TTHC);' : '- Bộ Tư pháp (để báo cáo);',
    `- Chủ tịch, các PCT UBND ${isCity(place) ? 'thành phố' : 'tỉnh'};`,
    `- Cổng Thông tin điện tử ${isCity(place) ? 'thành phố' : 'tỉnh'};`,
    '- Lưu: VT.',
  ],
  signature: (capacity: keyof typeof signatures, title: string | undefined): string[] => signatures[capacity](title),
  /** What each list of services holds, after "thủ tục hành chính". */
  lists: {
    'online-full': 'cung cấp dịch vụ công trực tuyến toàn trình',
    'online-part': 'cung cấp dịch vụ công trực tuyến một phần',
    post: 'tiếp nhận hồ sơ, trả kết quả qua dịch vụ bưu chính công ích',
    'boundary-free': 'tiếp nhận hồ sơ không phụ thuộc địa giới hành chính trong địa bàn',
  },
  /** Old and new lines of a part of the content. */
  /** What stands in a cell of the list for lines that are too many for it. */
  annexed: {
    fees: (count: number) => `Có ${formatNumber(count)} mức thu, ghi đủ tại Phụ lục II.`,
    limits: (count: number) => `Có ${formatNumber(count)} thời hạn theo từng trường hợp, ghi đủ tại Phụ lục II.`,
  },
  differs: (title: string, old: readonly string[], fresh: readonly string[]) => {
    const said = (lines: readonly string[]) =>
      lines.map(line => line.replace(/^[-+ ]+/, '').replace(/[.;]$/, '')).join('; ')
    if (old.length === 0) return `- ${title}: thêm ${said(fresh)}.`
    return fresh.length === 0
      ? `- ${title}: bỏ ${said(old)}.`
      : `- ${title}: trước là ${said(old)}; nay là ${said(fresh)}.`
  },
  noCause: 'Hồ sơ được sửa, chưa ghi văn bản và ngày',
} as const

/** What every decision of the first recorded format printed of signer and recipients. */
export const formerDecision = (fullName: string) => ({
  authority: `CHỦ TỊCH ỦY BAN NHÂN DÂN ${fullName.toLocaleUpperCase('vi')}`,
  recipients: [
    '- Như Điều 3;',
    '- Văn phòng Chính phủ (Cục Kiểm soát TTHC);',
    `- Chủ tịch, các PCT UBND ${fullName.startsWith('Thành phố') ? 'thành phố' : 'tỉnh'};`,
    '- Cổng Thông tin điện tử;',
    '- Lưu: VT, KSTT.',
  ],
  signature: { lines: ['CHỦ TỊCH'] },
})
