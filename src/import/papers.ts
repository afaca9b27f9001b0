import type { Paper, When } from '../model/parts.ts'
import type { Case, Circumstance } from '../model/procedure.ts'
import { recordWords as words } from '../text/import.ts'
import { clauseNames } from './clause-name.ts'
import { capital, clip, cut, fold, idMaker, oneLine, unbullet, withoutEnd } from './clean.ts'
import { formName } from './form-name.ts'
import { counted, type Group, groupsOf, setsIn } from './groups.ts'
import { countOf, isPhoto } from './paper-count.ts'
import { type Kind, kindOf } from './paper-kind.ts'
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

const filesOf = (raw: Raw): string[] =>
  listOf(raw, 'attachments')
    .map(file => oneLine(textOf(file, 'fileName')))
    .filter(name => name !== '')

const limitCount = (count: number | undefined): number => Math.min(50, Math.max(0, Math.trunc(count ?? 0)))

/** What a paper has of its group: its condition, the part of the file that it belongs to, and whether it is only shown. */
interface Setting {
  when: When | undefined
  section: string
  show: boolean
}

/** What the papers of one record share: their ids, their short names, and the whole text of each. */
interface Naming {
  id: (text: string) => string
  name: (text: string) => [name: string, note: string]
  texts: Map<Paper, string>
}

/** "Thành phần hồ sơ gồm: - Tờ khai …", "01 Tờ khai …": words that lead to the name of a paper. */
const leading = /^thành phần hồ sơ[^:;.]{0,20}gồm:\s*(?=\S)/iu
const leadingOne = /^0?1 (?:\(một\) )?(?=\p{Lu}\p{Ll})/u

/** The words of a component as the name of a paper. */
const paperText = (raw: Raw): string => {
  const written = oneLine(unbullet(textOf(raw, 'name')))
  const text = unbullet(written.replace(leading, '').replace(leadingOne, ''))
  return text === '' ? words.paper : capital(withoutEnd(text.replace(/^[.,;:\s]+/, ''), ':;,'))
}

/** A paper from a component; a name longer than a clause keeps its rest in the note. */
function paperOf(raw: Raw, naming: Naming, { when, section, show }: Setting, tell: Tell): Paper {
  const text = oneLine(unbullet(textOf(raw, 'name')))
  const whole = paperText(raw)
  const [name, rest] = naming.name(whole)
  const stated = [limitCount(numberOf(raw, 'originalQty')), limitCount(numberOf(raw, 'copyQty'))] as const
  const { originals, copies, by } = countOf(text, ...stated)
  if (by) tell(by === 'either' ? 'PAPER_EITHER' : by === 'copy' ? 'PAPER_COPY' : 'PAPER_COUNT_STATED', text)
  if (originals + copies === 0) tell(show ? 'PAPER_SHOWN' : 'PAPER_NO_COUNT', text)
  const counted = by === undefined || stated[0] + stated[1] === 0 ? '' : words.countByName(...stated)
  const form = formName(text, filesOf(raw))
  const note = [rest, counted, section === '' ? '' : words.section(section)].filter(part => part !== '').join('\n')
  const paper: Paper = {
    id: naming.id(name),
    name,
    ...(originals > 0 ? { originals } : {}),
    ...(copies > 0 ? { copies } : {}),
    ...(copies > 0 && isCertified(text) ? { certified: true } : {}),
    ...(show ? { hand: 'show' as const } : {}),
    ...(originals > 0 && isPhoto(text) ? { piece: 'photo' as const } : {}),
    ...(form === undefined ? {} : { form: { name: clip(form, 2000) } }),
    ...(note === '' ? {} : { note: clip(note, 19_000, tell) }),
    ...(when === undefined ? {} : { when }),
  }
  naming.texts.set(paper, whole)
  return paper
}

const isCertified = (text: string): boolean =>
  /bản sao (?:có |được )?chứng thực/iu.test(text) && !/hoặc|đối chiếu|\//iu.test(text)

/** Papers, cases and circumstances of a record; notes and headings stand apart and nothing is dropped. */
export function papers(detail: Raw, tell: Tell): Papers {
  const groups = groupsOf(detail)
  const texts = groups.flatMap(group => group.components.map(paperText))
  const naming: Naming = { id: idMaker(), name: clauseNames(texts), texts: new Map() }
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
    readComponents(group, naming, when, section, result, tell)
  }
  result.papers = withoutRepeats(result.papers, naming.texts, tell)
  return result
}

const handedIn = /(?:^|\s)nộp (?:hồ sơ )?trực tiếp(?!\p{L})/iu

/** The condition of a group, which enters the record as a case, a circumstance or a channel. */
function whenOf(group: Group, id: (text: string) => string, result: Papers, tell: Tell): When | undefined {
  if (group.role === 'online') return { channel: 'online' }
  if (group.role === 'show' && handedIn.test(group.name)) return { channel: 'in-person' }
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
  naming: Naming,
  when: When | undefined,
  section: string,
  result: Papers,
  tell: Tell,
): void {
  let show = group.role === 'show'
  let before: { paper: Paper | undefined; text: string } = { paper: undefined, text: '' }
  for (const raw of group.components) {
    const written = oneLine(textOf(raw, 'name'))
    const text = oneLine(unbullet(written))
    const isCounted = counted(raw)
    const role = show ? 'show' : group.role
    const kind = kindOf(text, { role, isCounted, isBare: text === written, before: before.text })
    if (kind === 'more' && before.paper) {
      tell('PAPER_JOINED', text)
      joinTo(before.paper, text, naming)
      before = { ...before, text }
    } else if (kind === 'paper' || kind === 'shown') {
      const paper = paperOf(raw, naming, { when, section, show: show || kind === 'shown' }, tell)
      result.papers.push(paper)
      before = { paper, text }
    } else {
      if (kind === 'heading' && /giấy tờ phải (nộp|xuất trình):$/iu.test(text)) show = /xuất trình:$/iu.test(text)
      result.sets ??= setsIn(text.replace(/^\d\/ /, ''))
      addNote(raw, text, kind, result, tell)
      before = { paper: undefined, text }
    }
  }
}

/** A component that is no paper stands among the notes, with the forms that hang on it. */
function addNote(raw: Raw, text: string, kind: Kind, result: Papers, tell: Tell): void {
  if (text !== '') {
    tell(kind === 'heading' ? 'PAPER_HEADING' : 'PAPER_NOTE', text)
    result.notes.push(kind === 'heading' ? words.paperHeading(text) : text)
  }
  const form = formName(text, filesOf(raw))
  if (form !== undefined) result.notes.push(words.forms(form))
}

/** The rest of a paper that the source broke into two lines. */
function joinTo(paper: Paper, text: string, { name, texts }: Naming): void {
  const whole = `${texts.get(paper) ?? paper.name} ${text}`
  texts.set(paper, whole)
  if (paper.note === undefined && whole.length <= 160) paper.name = name(whole)[0]
  else paper.note = clip([paper.note, `… ${text}`].filter(part => part !== undefined).join('\n'), 19_000)
}

/** The same paper under the same condition stands once; a section in its name tells two apart. */
function withoutRepeats(list: readonly Paper[], texts: Naming['texts'], tell: Tell): Paper[] {
  const seen = new Map<string, Paper>()
  const result: Paper[] = []
  for (const paper of list) {
    const key = `${fold(texts.get(paper) ?? paper.name)}|${JSON.stringify(paper.when ?? null)}`
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
