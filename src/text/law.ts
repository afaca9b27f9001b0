import type { LegalDocument } from '../model/lists.ts'
import type { Source } from '../model/primitives.ts'
import { formatDate } from './format.ts'

/** The list of legal texts, as far as a name needs it: a catalogue, or a few entries of it. */
export interface LawRegister {
  readonly documents: { get(number: string): Pick<LegalDocument, 'kind' | 'title' | 'issuer'> | undefined }
}

/** A number as it stands on the text itself: `10/2025/NQ-HĐND` of `10/2025/NQ-HĐND@01`. */
export const printedNumber = (number: string): string => number.replace(/@\d{2}$/u, '')

/** Signatures that one kind alone bears; QH15 and UBTVQH15 are borne by laws, codes, ordinances and resolutions alike. */
const signatures: readonly (readonly [RegExp, string])[] = [
  [/^NQ(?:LT)?-/u, 'Nghị quyết'],
  [/^PL-/u, 'Pháp lệnh'],
  [/^NĐ-|-NĐ$/u, 'Nghị định'],
  [/^TTL[TB]/u, 'Thông tư liên tịch'],
  [/^TT-|-TT$/u, 'Thông tư'],
  [/^QĐ/u, 'Quyết định'],
  [/^CT-/u, 'Chỉ thị'],
  [/^VBHN/u, 'Văn bản hợp nhất'],
  [/^KH-/u, 'Kế hoạch'],
  [/^HD-/u, 'Hướng dẫn'],
  [/^BC-/u, 'Báo cáo'],
  [/^TTr-/u, 'Tờ trình'],
]

const kinds = ['Bộ luật', 'Luật', 'Lệnh', ...signatures.map(([, kind]) => kind)].sort((a, b) => b.length - a.length)

/** The kind that a number proves by its signature (Nghị định 30/2020/NĐ-CP, phụ lục III); undefined where it proves none. */
export function kindOfNumber(number: string): string | undefined {
  const signature = number.slice(number.lastIndexOf('/') + 1)
  return signatures.find(([pattern]) => pattern.test(signature))?.[1]
}

/** The kind with which a title begins: `Nghị quyết` of "Nghị quyết quy định …". */
export const kindOfTitle = (title: string): string | undefined =>
  kinds.find(kind => title.slice(0, kind.length + 1).toLocaleLowerCase('vi') === `${kind.toLocaleLowerCase('vi')} `)

/** A law, code or ordinance with a name of its own; one that only amends others has none. */
const ownName = /^(?:Luật|Bộ luật|Pháp lệnh) \p{Lu}[^/]{1,90}$/u

/**
 * The one name of a legal text: `Luật Hộ tịch số 60/2014/QH13`, `Nghị định số 123/2015/NĐ-CP`.
 * A text of a province names who issued it. What the number proves of the kind holds; else kind and title as the list has them; `Văn bản số …` where nothing does.
 */
export function lawName(number: string, { documents }: LawRegister): string {
  const { kind, title = '', issuer } = documents.get(number) ?? {}
  const named = ownName.test(title) ? title : (kindOfNumber(number) ?? kind ?? kindOfTitle(title) ?? 'Văn bản')
  const printed = printedNumber(number)
  const of = printed === number ? '' : ` của ${issuer ?? `tỉnh, thành phố mã ${number.slice(-2)}`}`
  return `${named} số ${printed}${of}`
}

/** The one form in which a source is cited: `Luật Hộ tịch số 60/2014/QH13, Điều 18`; a title in words where it is no text of the list. */
export function citation({ document, article, title }: Source, register: LawRegister): string {
  const name = document === undefined ? title : lawName(document, register)
  const cited = [name, article].filter(Boolean).join(', ')
  return document && title ? `${cited} (${title})` : cited
}

/** A list of legal texts with what took their place. */
interface Successors extends LawRegister {
  readonly documents: {
    get(number: string): Pick<LegalDocument, 'kind' | 'title' | 'issuer' | 'replacedBy'> | undefined
  }
}

/** `Luật Hộ tịch số 60/2014/QH13 hết hiệu lực, thay bằng Luật Hộ tịch số 03/2026/QH16`. */
function ended(number: string, register: Successors): string {
  const successors = (register.documents.get(number)?.replacedBy ?? []).map(next => lawName(next, register))
  const instead = successors.length === 0 ? 'chưa có văn bản thay thế' : `thay bằng ${successors.join(', ')}`
  return `${lawName(number, register)} hết hiệu lực, ${instead}`
}

/** What stands in place of a value whose text ended while nobody entered another. */
export const unknownSince = (day: string, document: string, register: Successors): string =>
  `chưa rõ từ ngày ${formatDate(day)}: ${ended(document, register)}, danh mục chưa có mức mới`

/** The doubt about a procedure that outlives texts on which it rests. */
export const restsOnEnded = (day: string, documents: readonly string[], register: Successors): string =>
  `Chưa rõ từ ngày ${formatDate(day)} còn như ghi ở đây không: ${documents.map(number => ended(number, register)).join('; ')}.`
