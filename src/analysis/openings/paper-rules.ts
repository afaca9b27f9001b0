import type { PaperKind } from '../../model/lists.ts'
import type { Paper, Procedure } from '../../model/procedure.ts'
import { isJoint, isSame, type NamedPaper, type PaperLexicon, readPaper } from '../papers.ts'
import type { Finding } from './opening.ts'

/** What procedures of a catalogue give, by the words of its name. */
export type Results = ReadonlyMap<string, readonly string[]>

/** A paper with what its name says. */
interface Read {
  readonly paper: Paper
  readonly named: NamedPaper
}

/** What a procedure gives, and what it asks for that another may give, by the words of its name. */
export interface PaperNames {
  readonly gives: readonly string[]
  readonly asks: readonly string[]
}

export const paperNames = (procedure: Procedure, lexicon: PaperLexicon): PaperNames => ({
  gives: givenBy(procedure, lexicon),
  asks: (procedure.papers ?? [])
    .filter(({ name }) => isGiven.test(name))
    .map(({ name }) => readPaper(name, lexicon).key),
})

/** Which procedures give a paper, for finding chains. */
export function resultsOf(names: ReadonlyMap<string, PaperNames>): Results {
  const found = new Map<string, string[]>()
  for (const [code, { gives }] of names) for (const key of gives) found.set(key, [...(found.get(key) ?? []), code])
  return found
}

/** The papers that one procedure gives, each once: only names that say which paper it is. */
const givenBy = ({ results = [] }: Procedure, lexicon: PaperLexicon): string[] => [
  ...new Set(
    results
      .map(({ name }) => readPaper(name, lexicon))
      .filter(({ key, isCatchAll, isRequest }) => !isCatchAll && !isRequest && key.split(' ').length >= leastWords)
      .map(({ key }) => key),
  ),
]

/** Fewer words name no particular paper: "giấy phép", "quyết định". */
const leastWords = 5

/** More procedures than these give "the same" paper only by a name that says too little. */
const mostGivers = 8

/** What an office gives: nobody else writes it. */
const isGiven =
  /^(?:[^\p{L}]*)(?:bản (?:chính|sao|gốc)(?: (?:có chứng thực|hợp lệ|điện tử))? )?(?:giấy (?:phép|chứng nhận|xác nhận|đăng ký)|chứng (?:chỉ|nhận)|quyết định|thẻ|bằng|văn bản (?:chấp thuận|cho phép|xác nhận)|phiếu (?:xác nhận|tiếp nhận))/iu

/** Said already: only when the data cannot be looked up. */
const isLookedUpFirst = ({ name, note = '' }: Paper): boolean =>
  /VNeID|định danh điện tử|không (?:khai thác|tra cứu|tìm|có trong|xác thực|truy xuất|thể khai thác)|chưa (?:được |có )?(?:cập nhật|kết nối|khai thác|có trong|có dữ liệu|xây dựng)|trừ trường hợp[^.]{0,60}(?:khai thác|cơ sở dữ liệu)/iu.test(
    `${name} ${note}`,
  )

/** Handed back, or about somebody or something that no register of this State holds. */
const isApart = ({ name, note = '' }: Paper): boolean =>
  /nước ngoài|của nước|thu hồi|nộp lại|trả lại|bị (?:hư|rách|mất|hỏng)|đã (?:được )?cấp|đã hết hạn|dịch/iu.test(
    `${name} ${note}`,
  )

/** Procedures of people whose papers another State gives. */
const isForeign = /nước ngoài|nước láng giềng|cơ quan đại diện/iu

const lower = (text: string) => text.toLocaleLowerCase('vi')

/** Whether a procedure is itself about a kind of paper: it gives it, renews it, corrects it. */
const isAbout = ({ name, results = [] }: Procedure, kind: PaperKind): boolean =>
  [name, ...results.map(result => result.name)].some(text => kind.words.some(word => lower(text).includes(lower(word))))

const isSubmitted = ({ hand, piece, form, name }: Paper): boolean =>
  !/^\P{L}*xuất trình/iu.test(name) && hand !== 'show' && piece === undefined && form === undefined

/** A paper that stands for no other: where it goes, its whole group goes. */
const groupOf = (paper: Paper, papers: readonly Read[]): readonly Read[] =>
  paper.oneOf === undefined ? [] : papers.filter(other => other.paper.oneOf === paper.oneOf)

const heldIn = ({ named }: Read): PaperKind | undefined => named.kinds?.find(({ heldBy }) => heldBy !== undefined)

/** A paper that a register of the State holds already (Nghị định 309/2026/NĐ-CP: no paper that is data). */
function held(read: Read, papers: readonly Read[], procedure: Procedure): Finding[] {
  const { paper, named } = read
  const kind = heldIn(read)
  const database = paper.heldBy ?? kind?.heldBy
  if (database === undefined || !isSubmitted(paper) || isLookedUpFirst(paper) || isApart(paper)) return []
  if (isForeign.test(procedure.name)) return []
  if (kind && (isAbout(procedure, kind) || (isJoint(paper.name) && !named.kinds?.every(({ heldBy }) => heldBy))))
    return []
  const group = groupOf(paper, papers)
  const [first] = group
  if (group.length > 0 && (first !== read || !group.every(other => heldIn(other) ?? other.paper.heldBy))) return []
  const gone = group.length > 0 ? group.map(other => other.paper) : [paper]
  return [
    {
      rule: 'held-paper',
      database,
      kind: kind?.name ?? paper.name,
      item: paper.id,
      itemName: paper.name,
      operations: gone.map(({ id }) => ({ op: 'remove-paper', paper: id })),
    },
  ]
}

/** A paper that another procedure gives: whoever needs it can ask the office that gave it. */
function resultOf({ paper, named }: Read, results: Results, procedure: Procedure): Finding[] {
  if (!isSubmitted(paper) || isLookedUpFirst(paper) || isApart(paper)) return []
  if (paper.oneOf !== undefined || paper.name.includes(';') || isForeign.test(procedure.name)) return []
  if (named.kinds?.some(kind => isAbout(procedure, kind))) return []
  if (results.get(named.key)?.includes(procedure.code)) return []
  const stated = paper.outputOf === undefined ? [] : [paper.outputOf]
  const known =
    named.kinds?.length === 1 ? [...(named.kinds[0]?.outputOf === undefined ? [] : [named.kinds[0].outputOf])] : []
  const alike = named.kinds === undefined && isGiven.test(paper.name) ? (results.get(named.key) ?? []) : []
  const from = stated.length > 0 ? stated : known.length > 0 ? known : alike
  if (from.length === 0 || from.length > mostGivers || from.includes(procedure.code)) return []
  const operations = [{ op: 'remove-paper' as const, paper: paper.id }]
  const unsure = from === alike && { unsure: true as const }
  return [{ rule: 'result-of', from, item: paper.id, itemName: paper.name, operations, ...unsure }]
}

/** A certified copy where a copy beside the shown original serves; an original where a copy does. */
function shapes({ paper, named }: Read, procedure: Procedure): Finding[] {
  if (!isSubmitted(paper) || isApart(paper) || isLookedUpFirst(paper)) return []
  const item = { item: paper.id, itemName: paper.name }
  if (paper.certified && (paper.copies ?? 1) > 0 && (paper.originals ?? 0) === 0)
    return [
      {
        rule: 'certified-copy',
        ...item,
        operations: [{ op: 'change-paper', paper: paper.id, with: { certified: false } }],
      },
    ]
  const [kind, ...others] = named.kinds ?? []
  if (kind?.copyServes && others.length === 0 && !isAbout(procedure, kind) && paper.originals === 1 && !paper.copies)
    return [
      {
        rule: 'original-kept',
        kind: kind.name,
        ...item,
        unsure: true,
        operations: [{ op: 'change-paper', paper: paper.id, with: { originals: 0, copies: 1 } }],
      },
    ]
  return []
}

/** The same paper asked for twice under one condition. */
function twice(papers: readonly Read[]): Finding[] {
  const asked = papers.filter(
    ({ paper, named }) =>
      isSubmitted(paper) && !named.isCatchAll && paper.oneOf === undefined && !paper.name.includes('…'),
  )
  return asked.flatMap((read, index): Finding[] => {
    const first = asked
      .slice(0, index)
      .find(
        other =>
          JSON.stringify(other.paper.when) === JSON.stringify(read.paper.when) &&
          other.named.key === read.named.key &&
          isSame(other.named, read.named),
      )
    if (first === undefined || isForOther(first.paper.name, read.paper.name)) return []
    if (isCopy(first.paper) !== isCopy(read.paper)) return []
    const { id, name } = read.paper
    return [
      {
        rule: 'same-paper',
        other: first.paper.name,
        item: id,
        itemName: name,
        operations: [{ op: 'remove-paper', paper: id }],
      },
    ]
  })
}

/** A copy is asked beside what it is a copy of: the office keeps the one and works on the other. */
const isCopy = ({ name, originals }: Paper): boolean =>
  /^[^\p{L}]*(?:bản (?:chụp|sao|photo)|ảnh chụp)/iu.test(name) && (originals ?? 0) === 0

/** One is of somebody or something that the other does not name: "của cha", "của mẹ"; "đối với …". */
function isForOther(a: string, b: string): boolean {
  const whose = (name: string) =>
    lower(name.replace(/\(nếu có\)/giu, ''))
      .match(/(?:của|đối với|cho|trường hợp|bên|về|với)\s.+$/u)?.[0]
      .trim() ?? ''
  return whose(a) !== whose(b)
}

/** What can be said against the papers of a procedure; each paper once, by the first rule that holds. */
export function paperFindings(procedure: Procedure, lexicon: PaperLexicon, results: Results): Finding[] {
  const papers = (procedure.papers ?? []).map(paper => ({ paper, named: readPaper(paper.name, lexicon) }))
  const doubled = twice(papers)
  const taken = new Set(doubled.map(({ item }) => item))
  const single = papers
    .filter(({ paper }) => !taken.has(paper.id))
    .flatMap(read => {
      const found = held(read, papers, procedure)
      if (found.length > 0) return found
      const chained = resultOf(read, results, procedure)
      return chained.length > 0 ? chained : shapes(read, procedure)
    })
  return [...doubled, ...single]
}
