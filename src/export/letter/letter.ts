import { firstDayOfDecree309, lastDayOfDecree61 } from '../../engine/time/deadline-law.ts'
import type { TimeLimit } from '../../model/parts.ts'
import type { Paper, Procedure } from '../../model/procedure.ts'
import { formatDuration } from '../../text/format.ts'
import { blank, type LetterKind, letterTexts as t } from '../../text/office-letter.ts'
import { type Block, type DocumentOutline, page, words } from '../document/blocks.ts'
import { agencyName, documentFoot, documentHead, signedBelow } from '../document/letterhead.ts'

/** One file of one applicant, as far as a letter speaks of it; what is not said is left open to be written by hand. */
export interface LetterFacts {
  procedure: Procedure
  /** ISO day on which the file came in. */
  filed: string
  /** ISO day of the letter. */
  on: string
  /** The body that writes. */
  office: string
  place?: string | undefined
  applicant?: string | undefined
  address?: string | undefined
  dossier?: string | undefined
}

/** What each kind of letter says beside that. */
export type LetterRequest =
  | { kind: 'apology'; limit: TimeLimit; due: string; until: string; because: string }
  | { kind: 'supplements'; papers: readonly { paper: Paper; heldIn?: string | undefined }[]; because: string }
  | { kind: 'refusal'; because: string; competent?: string | undefined }

type Request<Kind extends LetterKind> = Extract<LetterRequest, { kind: Kind }>

const prose = (text: string): Block => words(text, { align: 'both', indent: 10, after: 6 })
const reason = (text: string): string => text.replace(/\.+$/, '')

const apology = ({ limit, due, until, because }: Request<'apology'>, { office, filed }: LetterFacts): string[] => [
  t.due(formatDuration(limit), due.slice(0, 10)),
  t.late(reason(because)),
  t.sorry(office),
  filed <= lastDayOfDecree61 ? `${t.until(until)} ${t.extendedOnce}` : t.until(until),
]

const supplements = ({ papers, because }: Request<'supplements'>, { office, filed }: LetterFacts): string[] => [
  t.asks(office),
  ...papers.map(({ paper, heldIn }, index) => t.item(index + 1, reason(paper.name), heldIn)),
  t.reason(reason(because)),
  ...(filed >= firstDayOfDecree309 ? [t.once, t.basis, t.restart] : []),
]

const refusal = ({ because, competent }: Request<'refusal'>, { office }: LetterFacts): string[] => [
  t.refuses(office),
  t.reason(reason(because)),
  ...(competent === undefined ? [] : [t.elsewhere(competent)]),
  t.complain,
]

function linesOf(request: LetterRequest, facts: LetterFacts): string[] {
  switch (request.kind) {
    case 'apology':
      return apology(request, facts)
    case 'supplements':
      return supplements(request, facts)
    default:
      return refusal(request, facts)
  }
}

/** A letter of an office about one file, in the form of Nghị định 30/2020/NĐ-CP. */
export function letterDocument(request: LetterRequest, facts: LetterFacts): DocumentOutline {
  const { procedure, filed, on, office, place, applicant = blank, address = blank, dossier = blank } = facts
  const head = [...agencyName(office.toLocaleUpperCase('vi')), words(t.number, { size: 13, align: 'center' })]
  const title = t.titles[request.kind]
  const text = [
    documentHead(head, t.dated(place, on)),
    words(title, { bold: true, align: 'center', before: 18, after: 10, heading: 1 }),
    words(t.to(applicant), { indent: 10, after: 3 }),
    words(t.address(address), { indent: 10, after: 8 }),
    prose(t.received(office, filed, procedure.name, procedure.code)),
    prose(t.dossier(dossier)),
    ...linesOf(request, facts).map(prose),
    prose(t.contact),
  ]
  const foot = documentFoot(t.recipients, [t.signers[request.kind]], { note: t.signNote })
  return { title, date: on, pages: [page(signedBelow(text, foot), false)] }
}
