import type { Decision, DecisionContent, DecisionTable } from '../../model/decision.ts'
import { decision as t } from '../../text/decision.ts'
import { decisionParts as parts } from '../../text/decision-parts.ts'
import { type Block, type DocumentOutline, type GridCell, grid, page, rule, words } from '../document/blocks.ts'
import { wordFile } from '../document/docx-file.ts'
import { agencyName, documentFoot, documentHead, signedBelow } from '../document/letterhead.ts'

/** Millimetres of an upright page between its margins. */
const textWidth = 165

/** A row of the list that takes more lines may break: half a page would stay empty otherwise. */
const longestRow = 22

const prose = (text: string, italics = false): Block => words(text, { align: 'both', indent: 10, after: 6, italics })

/** An article; each of its further lines is a paragraph like the first. */
function article({ title, text }: Decision['articles'][number]): Block[] {
  const [first = '', ...others] = text.split('\n')
  const opening = words([{ text: `${title} `, bold: true }, { text: first }], { align: 'both', indent: 10, after: 6 })
  return [opening, ...others.map(line => prose(line))]
}

const head = ({ province, number, date, place }: Decision): Block =>
  documentHead(
    [
      words(t.committee, { size: 13, bold: true, align: 'center' }),
      ...agencyName(t.provinceHead(province)),
      words(t.number(number), { size: 13, align: 'center' }),
      ...(number === undefined ? [words(t.draft, { size: 13, bold: true, align: 'center', before: 4 })] : []),
    ],
    t.dated(place, date),
  )

function body(decision: Decision): Block[] {
  const { authority, subject, bases, articles, recipients, signature } = decision
  const text = [
    head(decision),
    words(t.title, { bold: true, align: 'center', before: 18, keepNext: true, heading: 1 }),
    words(subject, { bold: true, align: 'center' }),
    rule(60, textWidth),
    words(authority, { bold: true, align: 'center', before: 10, after: 10, size: 13 }),
    ...bases.map(text => prose(text, true)),
    words(t.decides, { bold: true, align: 'center', before: 6, after: 6 }),
    ...articles.flatMap(article),
  ]
  return signedBelow(text, documentFoot(recipients, signature.lines, { note: t.signNote, name: signature.name }))
}

const annexTitle = (decision: Decision, annex: string, title: string): Block[] => [
  words(annex, { bold: true, align: 'center' }),
  words(title, { bold: true, align: 'center', heading: 1 }),
  words(t.annexes.attached(decision.number, decision.date, t.annexes.signerWords(decision.province)), {
    italics: true,
    align: 'center',
    after: 10,
    size: 13,
  }),
]

const letters = 'ABCDEFGH'

const headCell = (text: string): GridCell => ({ text, align: 'center', bold: true, shade: 'E8EDF3' })

/** One table of the list: sectors as rows across, procedures numbered through. */
function listTable({ title, columns, widths, groups }: DecisionTable, index: number): Block[] {
  const rows = groups.flatMap((group): GridCell[][] => [
    [{ text: group.title, bold: true, shade: 'F5F5F2', span: columns.length, keepNext: true }],
    ...group.rows.map(cells =>
      cells.map((text, column): GridCell => ({ text, top: true, ...(column < 2 && { align: 'center' }) })),
    ),
  ])
  return [
    words(`${letters[index] ?? index + 1}. ${title}`, { bold: true, before: 10, after: 6, keepNext: true, heading: 2 }),
    grid([columns.map(headCell), ...rows], { widths, size: 11, heads: 1, longest: longestRow }),
  ]
}

const content = ({ name, code, sections }: DecisionContent, index: number): Block[] => [
  words(t.procedure(index + 1, name, code), {
    bold: true,
    align: 'both',
    before: 14,
    after: 6,
    keepNext: true,
    heading: 2,
  }),
  ...sections.flatMap(({ title, lines }, number) => [
    words(`${index + 1}.${number + 1}. ${title}`, { bold: true, italics: true, after: 3, keepNext: true, heading: 3 }),
    ...lines.map(text => words(text, { align: 'both', indent: 10, after: 3 })),
  ]),
]

/** The forms after the contents that name them. */
const formsBlocks = ({ title, columns, widths, groups }: DecisionTable): Block[] => [
  words(title, { bold: true, align: 'center', before: 18, after: 6, keepNext: true, heading: 2 }),
  grid(
    [
      columns.map(headCell),
      ...groups.flatMap(({ rows }) => rows.map(cells => cells.map(text => ({ text, top: true })))),
    ],
    {
      widths,
      size: 12,
      heads: 1,
    },
  ),
]

const nothing = (): Block => words(t.nothing, { align: 'center', italics: true })

/** The decision as a document in the form of Nghị định 30/2020/NĐ-CP. */
export function decisionDocument(decision: Decision): DocumentOutline {
  const { annexes } = t
  const list = decision.tables.flatMap(listTable)
  const contents = decision.withContents ? decision.contents.flatMap(content) : []
  const forms = decision.forms ? formsBlocks(decision.forms) : []
  const annex = parts.annexes(contents.length > 0)
  return {
    title: decision.subject,
    date: decision.date ?? decision.on,
    pages: [
      page(body(decision), false),
      page([...annexTitle(decision, annex.list, annexes.listTitle), ...(list.length > 0 ? list : [nothing()])], true),
      ...(contents.length === 0
        ? []
        : [
            page([...annexTitle(decision, annex.contents, annexes.contentsTitle), ...contents, ...forms], false, false),
          ]),
    ],
  }
}

/** The decision as a Word document; the same decision gives the same bytes. */
export const decisionDocx = (decision: Decision): Promise<Uint8Array> => wordFile(decisionDocument(decision))
