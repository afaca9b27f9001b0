import type { ChannelId, Paper, When } from '../model/parts.ts'
import type { Case, Circumstance } from '../model/procedure.ts'
import { recordWords as words } from '../text/import.ts'
import { clauseNames } from './clause-name.ts'
import { capital, clip, cut, idMaker, oneLine, saysNothing, unbullet, withoutEnd } from './clean.ts'
import { formName } from './form-name.ts'
import { counted, type Group, groupsOf, setsIn } from './groups.ts'
import { countOf, isPhoto } from './paper-count.ts'
import { type Kind, kindOf } from './paper-kind.ts'
import { type Piece, piecesOf } from './paper-pieces.ts'
import { withoutRepeats } from './paper-repeats.ts'
import { type Conditions, circumstanceOf, whenOfPaper } from './paper-when.ts'
import { listOf, type Raw, textOf } from './raw.ts'
import type { Tell } from './rules.ts'

/** Everything that the portal's groups of papers say. */
export interface Papers {
  papers: Paper[]
  cases: Case[]
  circumstances: Circumstance[]
  notes: string[]
  unclear: string[]
  sets: number | undefined
}

const filesOf = (raw: Raw): string[] =>
  listOf(raw, 'attachments')
    .map(file => oneLine(textOf(file, 'fileName')))
    .filter(name => name !== '')

/** What a paper has of its group: its condition, the part of the file that it belongs to, its heading, and whether it is only shown. */
interface Setting {
  when: When | undefined
  section: string
  heading: string
  show: boolean
}

/** What the papers of one record share: what they are called, and what is asked of the applicant. */
interface Shared {
  naming: Naming
  conditions: Conditions
}

/** What the names of one record share: their ids, their short names, and the whole text of each. */
interface Naming {
  id: (text: string) => string
  name: (text: string) => [name: string, note: string]
  texts: Map<Paper, string>
}

/** "Thành phần hồ sơ gồm: - Tờ khai …", "01 Tờ khai …": words that lead to the name of a paper. */
const leading = /^thành phần hồ sơ[^:;.]{0,20}gồm:\s*(?=\S)/iu
const leadingOne = /^0?1 (?:\(một\) )?(?=\p{Lu}\p{Ll})/u

/** The words of a piece as the name of a paper. */
const paperText = ({ text: written }: Piece): string => {
  const text = unbullet(written.replace(leading, '').replace(leadingOne, ''))
  return text === '' ? written : capital(withoutEnd(text.replace(/^[.,;:\s]+/, ''), ':;,'))
}

/** A paper from one piece of a component; a name longer than a clause keeps its rest in the note. */
function paperOf(piece: Piece, files: readonly string[], shared: Shared, setting: Setting, tell: Tell): Paper {
  const { text } = piece
  const { naming } = shared
  const { section, show } = setting
  const whole = paperText(piece)
  const [name, rest] = naming.name(whole)
  const { originals, copies, by } = countOf(text, piece.originals, piece.copies, setting.heading)
  if (by) tell(countRules[by], text)
  if (originals + copies === 0) tell(show ? 'PAPER_SHOWN' : 'PAPER_NO_COUNT', text)
  const counted =
    by === undefined || piece.originals + piece.copies === 0 ? '' : words.countByName(piece.originals, piece.copies)
  const form = formName(text, files)
  const { when, unsaid } = whenOfPaper(text, piece.condition, setting.when, shared.conditions, tell)
  const parts = [
    rest,
    unsaid === undefined ? '' : words.onlyIf(unsaid),
    piece.said === undefined ? '' : words.asSaid(piece.said),
    counted,
    ...[section, piece.part ?? ''].filter(part => part !== '').map(words.section),
  ]
  const note = parts.filter(part => part !== '').join('\n')
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

const countRules = {
  copy: 'PAPER_COPY',
  original: 'PAPER_ORIGINAL',
  either: 'PAPER_EITHER',
  name: 'PAPER_COUNT_STATED',
} as const

const isCertified = (text: string): boolean =>
  /bản sao (?:có |được )?chứng thực/iu.test(text) && !/hoặc|đối chiếu|\//iu.test(text)

/** Papers, cases and circumstances of a record; notes and headings stand apart and nothing is dropped. */
export function papers(detail: Raw, channels: readonly ChannelId[], tell: Tell): Papers {
  const groups = groupsOf(detail)
  const texts = groups.flatMap(group => group.components.flatMap(raw => piecesOf(raw).map(paperText)))
  const naming: Naming = { id: idMaker(), name: clauseNames(texts), texts: new Map() }
  const result: Papers = { papers: [], cases: [], circumstances: [], notes: [], unclear: [], sets: undefined }
  const conditions: Conditions = { circumstances: result.circumstances, channels, id: idMaker() }
  const shared: Shared = { naming, conditions }
  for (const group of groups) {
    const sets = setsIn(group.name)
    if (sets !== undefined) result.sets = sets
    if (group.role === 'office') {
      tell('PAPER_OFFICE', group.name)
      result.notes.push(
        words.officePapers(
          group.name,
          group.components.map(raw => oneLine(textOf(raw, 'name'))),
        ),
      )
      continue
    }
    const when = group.components.some(counted) ? whenOf(group, conditions, result, tell) : undefined
    const section =
      group.role === 'section' || (group.role === 'extra' && conditionOf(group.name) !== group.name) ? group.name : ''
    const isRemark = group.role === 'section' && group.name.startsWith('(')
    if (group.role === 'section') tell('PAPER_SECTION', section)
    if (isRemark || (group.name.length > 300 && group.role !== 'case' && group.role !== 'section'))
      result.notes.push(group.name)
    readComponents(
      group,
      shared,
      { when, section: isRemark ? '' : section, heading: group.name, show: group.role === 'show' },
      result,
      tell,
    )
  }
  result.papers = withoutRepeats(result.papers, naming.texts, tell)
  return result
}

const handedIn = /(?:^|\s)nộp (?:hồ sơ )?trực tiếp(?!\p{L})/iu

/** The condition of a group, which enters the record as a case, a circumstance or a channel. */
function whenOf(group: Group, conditions: Conditions, result: Papers, tell: Tell): When | undefined {
  const has = (channel: ChannelId) => conditions.channels.includes(channel)
  if (group.role === 'online')
    return has('online') ? { channel: 'online' } : circumstanceOf(group.name, conditions, tell)
  if (group.role === 'show' && handedIn.test(group.name)) return has('in-person') ? { channel: 'in-person' } : undefined
  if (group.role !== 'case' && group.role !== 'extra') return undefined
  if (group.role === 'extra') return circumstanceOf(conditionOf(group.name), conditions, tell)
  const [name, rest] = cut(group.name, 1500)
  const before = result.cases.find(item => item.name === name)
  if (before) return { case: before.id }
  const own = conditions.id(name)
  tell('CASES', name)
  result.cases.push({ id: own, name, ...(rest === '' ? {} : { note: rest }) })
  return { case: own }
}

/** The condition in front of what it asks for: "Trường hợp ủy quyền" of "Trường hợp ủy quyền thì phải có …". */
function conditionOf(name: string): string {
  const front = name.split(/,? thì |, kèm theo|: |\. /u)[0] ?? name
  return cut(front, 240)[0]
}

function readComponents(group: Group, shared: Shared, setting: Setting, result: Papers, tell: Tell): void {
  let { show } = setting
  let before: { paper: Paper | undefined; text: string } = { paper: undefined, text: '' }
  for (const raw of group.components) {
    const written = oneLine(textOf(raw, 'name'))
    const text = oneLine(unbullet(written))
    const isCounted = counted(raw)
    const role = show ? 'show' : group.role
    const kind = kindOf(text, { role, isCounted, isBare: text === written, before: before.text })
    if (kind === 'more' && before.paper) {
      tell('PAPER_JOINED', text)
      joinTo(before.paper, text, shared.naming)
      before = { ...before, text }
    } else if (kind === 'paper' || kind === 'shown') {
      const pieces = piecesOf(raw)
      if (pieces.length > 1) tell('PAPER_SPLIT', text)
      const list = pieces.map((piece, at) =>
        paperOf(piece, at === 0 ? filesOf(raw) : [], shared, { ...setting, show: show || kind === 'shown' }, tell),
      )
      result.papers.push(...list)
      before = { paper: list.at(-1), text }
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
  if (!saysNothing(text)) {
    tell(kind === 'heading' ? 'PAPER_HEADING' : 'PAPER_NOTE', text)
    result.notes.push(kind === 'heading' ? words.paperHeading(text) : text)
  } else if (counted(raw)) {
    tell('PAPER_UNNAMED')
    result.unclear.push(words.paperUnnamed)
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
