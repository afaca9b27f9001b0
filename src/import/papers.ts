import type { Paper, When } from '../model/parts.ts'
import type { Case, Circumstance } from '../model/procedure.ts'
import { recordWords as words } from '../text/import.ts'
import { clip, cut, fold, idMaker, oneLine, unbullet } from './clean.ts'
import { counted, type Group, groupsOf, setsIn } from './groups.ts'
import { listOf, numberOf, type Raw, textOf } from './raw.ts'
import type { Tell } from './rules.ts'

/** Everything that the portal's groups of papers say. */
export interface Papers {
  papers: Paper[]
  cases: Case[]
  circumstances: Circumstance[]
  notes: string[]
  sets: number | undefined
}

const noun =
  /^(?:giấy|bản|thẻ|hộ chiếu|căn cước|chứng minh|đơn|tờ|văn bản|hợp đồng|chứng|quyết định|sổ|phiếu|biên bản|báo cáo|danh sách|danh mục|hồ sơ|tài liệu|ảnh|hình|sơ đồ|bảng|công văn|thư|mẫu|kế hoạch|phương án|dự án|đề án|lý lịch|bằng|hóa đơn|chữ ký|điều lệ|bài|nghị quyết|thuyết minh|giấy tờ|\d{1,2} (?:\([^)]+\) )?(?:bản|bộ|ảnh|tờ))/iu
const sentence =
  /^(?:trường hợp|đối với|lưu ý|ghi chú|chú ý|người |cá nhân|tổ chức|cơ quan|khi |nếu |việc |các giấy tờ (?:trên|nêu|quy định)|theo quy định|ngoài |trong )/iu

type Kind = 'paper' | 'shown' | 'heading' | 'note'

/** What a component without any count is. */
function uncounted(text: string, role: Group['role']): Kind {
  if (role === 'note' || /^(?:lưu ý|ghi chú|chú ý)/iu.test(text)) return 'note'
  if (/[:：]$|^hồ sơ .*(?:bao )?gồm$/iu.test(text)) return 'heading'
  if (sentence.test(text) || text.length > 600) return 'note'
  if (role === 'show' || /^(?:xuất trình|bản chính .* để đối chiếu)/iu.test(text)) return 'shown'
  return noun.test(text) ? 'paper' : 'note'
}

/** Whether a component is a remark or a heading, whatever counts stand beside it. */
export const isNote = (text: string): boolean =>
  /^(?:lưu ý|ghi chú|chú ý|số lượng hồ sơ)/iu.test(text) || /[:：]$/u.test(text) || sentence.test(text)

const attachmentsOf = (raw: Raw): string =>
  listOf(raw, 'attachments')
    .map(file => oneLine(textOf(file, 'fileName')))
    .filter(name => name !== '')
    .join('; ')

const limitCount = (count: number | undefined): number => Math.min(50, Math.max(0, Math.trunc(count ?? 0)))

/** A paper from a component; a name longer than a line keeps its rest in the note. */
function paperOf(
  raw: Raw,
  id: (text: string) => string,
  show: boolean,
  when: When | undefined,
  section: string,
): Paper {
  const text = oneLine(unbullet(textOf(raw, 'name')))
  const [name, rest] = cut(text === '' ? words.paper : text, 1500)
  const originals = limitCount(numberOf(raw, 'originalQty'))
  const copies = limitCount(numberOf(raw, 'copyQty'))
  const form = attachmentsOf(raw)
  const note = [rest, section === '' ? '' : words.section(section)].filter(part => part !== '').join('\n')
  return {
    id: id(name),
    name,
    ...(originals > 0 ? { originals } : {}),
    ...(copies > 0 ? { copies } : {}),
    ...(copies > 0 && isCertified(text) ? { certified: true } : {}),
    ...(show ? { hand: 'show' as const } : {}),
    ...(form === '' ? {} : { form: { name: clip(form, 2000) } }),
    ...(note === '' ? {} : { note: clip(note, 19_000) }),
    ...(when === undefined ? {} : { when }),
  }
}

const isCertified = (text: string): boolean =>
  /bản sao (?:có |được )?chứng thực/iu.test(text) && !/hoặc|đối chiếu|\//iu.test(text)

/** Papers, cases and circumstances of a record; notes and headings stand apart and nothing is dropped. */
export function papers(detail: Raw, tell: Tell): Papers {
  const groups = groupsOf(detail)
  const id = idMaker()
  const groupId = idMaker()
  const result: Papers = { papers: [], cases: [], circumstances: [], notes: [], sets: undefined }
  for (const group of groups) {
    const sets = setsIn(group.name)
    if (sets !== undefined) result.sets = sets
    const when = group.components.some(counted) ? whenOf(group, groupId, result, tell) : undefined
    const section =
      group.role === 'section' || (group.role === 'extra' && conditionOf(group.name) !== group.name) ? group.name : ''
    if (group.role === 'section') tell('PAPER_SECTION', section)
    if (group.name.length > 300 && group.role !== 'case' && group.role !== 'section') result.notes.push(group.name)
    readComponents(group, id, when, section, result, tell)
  }
  result.papers = withoutRepeats(result.papers, tell)
  return result
}

/** The condition of a group, which enters the record as a case, a circumstance or a channel. */
function whenOf(group: Group, id: (text: string) => string, result: Papers, tell: Tell): When | undefined {
  if (group.role === 'online') return { channel: 'online' }
  if (group.role !== 'case' && group.role !== 'extra') return undefined
  const [name, rest] = cut(group.name, 1500)
  const before = result.cases.find(item => item.name === name)
  if (group.role === 'case' && before) return { case: before.id }
  const own = id(name)
  if (group.role === 'case') {
    tell('CASES', name)
    result.cases.push({ id: own, name, ...(rest === '' ? {} : { note: rest }) })
    return { case: own }
  }
  tell('CIRCUMSTANCE', name)
  result.circumstances.push({ id: own, question: words.circumstance(conditionOf(name)) })
  return { if: own }
}

/** The condition in front of what it asks for: "Trường hợp ủy quyền" of "Trường hợp ủy quyền thì phải có …". */
function conditionOf(name: string): string {
  const front = name.split(/,? thì |, kèm theo|: |\. /u)[0] ?? name
  return cut(front, 240)[0]
}

function readComponents(
  group: Group,
  id: (text: string) => string,
  when: When | undefined,
  section: string,
  result: Papers,
  tell: Tell,
): void {
  let show = group.role === 'show'
  for (const raw of group.components) {
    const text = oneLine(unbullet(textOf(raw, 'name')))
    const isCounted = limitCount(numberOf(raw, 'originalQty')) + limitCount(numberOf(raw, 'copyQty')) > 0
    const kind = isCounted ? 'paper' : text === '' ? 'note' : uncounted(text, show ? 'show' : group.role)
    if (kind === 'heading' || kind === 'note') {
      if (kind === 'heading' && /giấy tờ phải (nộp|xuất trình):$/iu.test(text)) show = /xuất trình:$/iu.test(text)
      result.sets ??= setsIn(text.replace(/^\d\/ /, ''))
      const rule = kind === 'heading' ? 'PAPER_HEADING' : 'PAPER_NOTE'
      if (text !== '') tell(rule, text)
      if (text !== '') result.notes.push(kind === 'heading' ? words.paperHeading(text) : text)
      const form = attachmentsOf(raw)
      if (form !== '') result.notes.push(words.forms(form))
      continue
    }
    if (!isCounted) tell(kind === 'shown' ? 'PAPER_SHOWN' : 'PAPER_NO_COUNT', text)
    result.papers.push(paperOf(raw, id, show || kind === 'shown', when, section))
  }
}

/** The same paper under the same condition stands once; a section in its name tells two apart. */
function withoutRepeats(list: readonly Paper[], tell: Tell): Paper[] {
  const seen = new Map<string, Paper>()
  const result: Paper[] = []
  for (const paper of list) {
    const key = `${fold(paper.name)}|${JSON.stringify(paper.when ?? null)}`
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, paper)
      result.push(paper)
      continue
    }
    tell('PAPER_REPEATED', paper.name)
    const more = words.repeated(paper.originals ?? 0, paper.copies ?? 0)
    before.note = clip([before.note, more, paper.note].filter(part => part !== undefined).join('\n'), 19_000, tell)
  }
  return result
}
