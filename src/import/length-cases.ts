import type { TimeLimit } from '../model/parts.ts'
import type { Case } from '../model/procedure.ts'
import { formatDuration } from '../text/format.ts'
import { recordWords as words } from '../text/import.ts'
import { capital, clip, fold, idMaker, oneLine, unbullet, withoutEnd } from './clean.ts'
import { bareCondition, isCondition } from './condition.ts'
import { durationsIn, type Length } from './durations.ts'
import { givesHardLength, usualPlace, withoutPlaces } from './places.ts'
import type { Stated } from './rows.ts'
import type { Tell } from './rules.ts'

/** A length of time with the case that a sentence gives it to. */
export interface LengthCase {
  label: string
  length: Length
  sentence: string
}

const limitWords =
  /(?:,? thì|,? là|,? thời (?:hạn|gian)(?: giải quyết| thực hiện| xử lý| cấp)?(?: là| không (?:vượt )?quá)?|,? không (?:vượt )?quá|,? tối đa|,? chậm nhất|,? trong|,? vòng|,? thời hạn|:|-|\s)+$/iu
const limitOpening =
  /^(?:(?:thời (?:hạn|gian)(?: giải quyết| thực hiện| xử lý)?|không (?:vượt )?quá|tối đa|chậm nhất(?: là| trong)?|trong(?: thời hạn| vòng)?)[\s:]*)*$/iu
const fromReceipt = /^,? ?(?:kể )?(?:từ|sau) (?:ngày|khi)[^,;(]{0,40}nhận[^,;(]{0,60}hồ sơ(?: đầy đủ)?(?:,? hợp lệ)?/iu
/** Words about a file that is not whole, about refusal or validity: no case of the limit. */
export const otherMatter =
  /bổ sung|khắc phục|hoàn thiện|không (?:hợp lệ|đầy đủ|đạt)|chưa (?:hợp lệ|đầy đủ|đủ)|từ chối|hiệu lực|trước khi|gia hạn (?:thời|kiểm)/iu

/** "Trường hợp phức tạp: 25 ngày", "15 ngày đối với hồ sơ đơn giản", "15 ngày (đơn giản)": the case of the one length. */
function readClause(text: string): LengthCase | undefined {
  const clause = withoutEnd(unbullet(oneLine(text)), '.,;:')
  const [found, ...more] = durationsIn(clause)
  if (!found || more.length > 0) return undefined
  const before = clause.slice(0, found.at)
  const after = clause.slice(found.end).replace(fromReceipt, '')
  const label = limitOpening.test(before.trim()) ? caseBehind(after) : caseBefore(before, after)
  return label === undefined || label.length < 4 || label.length > 250 || stage.test(label) || otherMatter.test(clause)
    ? undefined
    : {
        label: clip(label.replace(/,? ?(?:kể )?từ (?:ngày|khi) [^,;(]{0,40}nhận[^,;(]{0,60}$/iu, ''), 250),
        length: found.duration,
        sentence: clause,
      }
}

function caseBehind(after: string): string | undefined {
  const rest = after.trim().replace(/^[,\s]+/, '')
  const bracket = /^\(([^()]{4,240})\)$/.exec(rest)?.[1]
  const said = (bracket ?? rest).replace(/^cho /, 'đối với ')
  return isCondition(said) ? bareCondition(said) : bracket
}

/** What a length with a colon in front may be the limit of; a stage of the work is none of these. */
const kindOfFile =
  /^(?:hồ sơ|cấp |gia hạn|điều chỉnh|sửa đổi|vụ việc|dự án|công trình|tổ chức|cá nhân|doanh nghiệp|loại |nhóm )/iu
const stage =
  /^(?:thời (?:hạn|gian)|(?:các )?(?:sở|bộ|cục|ủy ban|ubnd|cơ quan|phòng|văn phòng|chi cục|trung tâm|công an|hội đồng|bước|chủ tịch|giám đốc|tại) |nộp |thẩm định|kiểm tra|tiếp nhận|niêm yết|thực hi[eệ]n thủ tục|trả kết quả|xem xét|gửi |lấy ý kiến|hồ sơ (?:không|chưa|đã|đầy đủ|hợp lệ)|cần thiết|(?:các )?trường hợp$)/iu

function caseBefore(before: string, after: string): string | undefined {
  const isTitled = /:/.test(limitWords.exec(before)?.[0] ?? '') && kindOfFile.test(before)
  if (after.trim() !== '' || !(isCondition(before) || isTitled)) return undefined
  const label = bareCondition(before.replace(limitWords, ''))
  return /[:;]/.test(label) ? undefined : label
}

/** Between two lengths of one sentence, each with a case behind it: "16 ngày đối với cấp I và 12 ngày đối với công trình còn lại". */
const nextLength =
  /(?:,|,? (?:và|hoặc|còn)) (?=(?:không (?:vượt )?quá )?\d{1,3} ?(?:\([^)]{2,24}\) ?)?(?:ngày|giờ|tháng)(?: làm việc)? (?:đối với|cho|trong trường hợp|với) )/giu

/** The clauses of a text that may each state a length: sentences, bullets, and parts that are each closed by a bracket. */
const clausesOf = (text: string): string[] =>
  withoutPlaces(text)
    .replace(nextLength, '\n')
    .split(/[.;](?=\s|$)|\n|\s(?=[-+•] \p{Lu})|(?<=\)),\s/u)
    .filter(clause => durationsIn(clause).length > 0 && !usualPlace.test(clause))

/** The cases that the words give lengths of their own; empty unless one of them has the length of the row. */
function lengthCases(text: string, own: Length): { cases: LengthCase[]; whole: boolean } {
  const clauses = clausesOf(text)
  const read = clauses.map(readClause)
  const cases = read.filter(one => one !== undefined)
  const others = cases.filter(({ length }) => length.amount !== own.amount || length.unit !== own.unit)
  const mine = cases.length - others.length
  const labels = new Set(cases.map(({ label }) => label.toLocaleLowerCase('vi')))
  const isWhole = cases.length === clauses.length && mine > 0 && labels.size === cases.length && cases.length <= 12
  return { cases: others.length === 0 ? [] : cases, whole: isWhole }
}

/** The one case that a row is about, by the only length of its words: "Không quá 07 ngày với trường hợp chưa có ảnh". */
export function caseOfRow(description: string, own: Length): string {
  const [only, ...more] = clausesOf(description).map(readClause)
  return only && more.length === 0 && only.length.amount === own.amount && only.length.unit === own.unit
    ? only.label
    : ''
}

const ofRow = ({ limit, row }: Stated): ReturnType<typeof lengthCases> =>
  limit.amount === undefined || limit.extension !== undefined
    ? { cases: [], whole: false }
    : lengthCases(row.description, { amount: limit.amount, unit: limit.unit })

/** Limits that leave out what their words give to hard places; the words stand instead. */
export function hardInWords(stated: readonly Stated[], tell: Tell): Stated[] {
  return stated.map(one => {
    if (one.limit.unit === 'as-prescribed' || !givesHardLength(one.row.description)) return one
    tell('TIME_SEVERAL')
    const note = `${words.timeSeveral}\n- ${formatDuration(one.limit)}\n${one.row.description}`
    return { ...one, limit: { unit: 'as-prescribed', note: clip(note, 19_000) } }
  })
}

const signature = (cases: readonly LengthCase[]) => JSON.stringify(cases.map(one => [fold(one.label), one.length]))

/**
 * Rows whose words give some cases another length than their number: cases, where the words are nothing else and every
 * row agrees; else all of it stays in words, because one number for everyone would be wrong.
 */
export function spokenCases(
  stated: readonly Stated[],
  mayAdd: boolean,
  tell: Tell,
): { stated: readonly Stated[]; cases: Case[] } {
  const read = stated.map(one => ({ one, ...ofRow(one) }))
  const speaking = read.filter(({ cases }) => cases.length > 0)
  const [first] = speaking
  if (first === undefined) return { stated, cases: [] }
  const agree = speaking.every(({ cases, whole }) => whole && signature(cases) === signature(first.cases))
  const silent = read.every(({ one, cases }) => cases.length > 0 || same(one.limit, first.one.limit))
  if (mayAdd && agree && silent) {
    const id = idMaker()
    const cases = first.cases.map(({ label, length }) => ({ id: id(label, 48), name: capital(label), length }))
    return {
      stated: stated.flatMap(({ row }) =>
        cases.map(({ id: caseId, length }) => ({ limit: { ...length }, row, caseId })),
      ),
      cases: cases.map(({ id: own, name }) => ({ id: own, name })),
    }
  }
  const alone = (one: Stated) =>
    stated.every(other => other.row.channel !== one.row.channel || same(other.limit, one.limit))
  const told = read.map(({ one, cases }) =>
    cases.length > 0 && alone(one) ? { ...one, limit: inWords(one, cases) } : one,
  )
  if (told.some((one, at) => one !== stated[at])) tell('TIME_SEVERAL')
  return { stated: told, cases: [] }
}

const same = (one: TimeLimit, other: TimeLimit) => one.amount === other.amount && one.unit === other.unit

const inWords = ({ limit }: Stated, cases: readonly LengthCase[]): TimeLimit => {
  const rest = cases.some(({ length }) => same(length, limit)) ? [] : [`- ${formatDuration(limit)}`]
  const lines = [...rest, ...cases.map(({ sentence }) => `- ${sentence}`)]
  return { unit: 'as-prescribed', note: clip(`${words.timeSeveral}\n${lines.join('\n')}`, 19_000) }
}

const forAll =
  /^(?:,? không (?:bao gồm|tính|kể)[^;]{0,60}?)?(?:,? (?:kể )?từ (?:ngày|khi)[^,;]{0,40}nhận[^,;]{0,80})?$/iu

/** The length that a text opens with for everyone; undefined when it opens otherwise. */
function openingLength(text: string): Length | undefined {
  const [clause = ''] = withoutPlaces(text).split(/[.;](?=\s|$)|\n/u)
  const [found, ...more] = durationsIn(clause)
  if (!found || more.length > 0 || !limitOpening.test(unbullet(clause.slice(0, found.at)).trim())) return undefined
  return forAll.test(clause.slice(found.end).trimEnd()) ? found.duration : undefined
}

/** "10 ngày" beside words that say "10 ngày làm việc", and nowhere "10 ngày": two limits, of which the words are the longer one. */
const isSaid = (said: Length, limit: TimeLimit, text: string): boolean =>
  said.amount === limit.amount &&
  !(
    limit.unit === 'day' &&
    said.unit === 'working-day' &&
    !durationsIn(text).some(({ duration }) => duration.unit === 'day')
  )

/** Rows whose words open with one length for everyone that is not the length of their number field. */
export function contradictions(stated: readonly Stated[], tell: Tell): string[] {
  const texts = stated.flatMap(({ limit, row }) => {
    const said = limit.amount === undefined ? undefined : openingLength(row.description)
    if (said === undefined || isSaid(said, limit, row.description) || said.amount === limit.extension?.amount) return []
    tell('TIME_CONTRADICTS', `${formatDuration(limit)} / ${formatDuration(said)}`)
    return [words.timeContradicts(formatDuration(limit), formatDuration(said))]
  })
  return [...new Set(texts)]
}
