import { dayBefore } from '../../src/engine/time/dates.ts'
import { fieldDiff } from '../../src/export/diff/lines.ts'
import type { Fee, Procedure } from '../../src/model/procedure.ts'
import { answersOf } from '../../src/text/answers.ts'
import { comingText } from '../../src/text/coming.ts'
import { feeAmount } from '../../src/text/fee-amount.ts'
import { capital } from '../../src/text/format.ts'
import { lawName } from '../../src/text/law.ts'
import { data } from './catalog.ts'
import type { Turn } from './states.ts'

const t = comingText.sides

/** A part that differs between two days of filing. */
export interface SideRow {
  name: string
  before: readonly string[]
  after: readonly string[]
}

type Part = 'papers' | 'limit' | 'cost'
const parts: readonly Part[] = ['papers', 'limit', 'cost']

/** The answer of a part with what else belongs to it, a line each. */
function linesOf(procedure: Procedure, part: Part): string[] {
  const { papers, limit, cost } = answersOf(procedure)
  if (part === 'limit') return [limit.text]
  if (part === 'papers') return papers.show === undefined ? [papers.text] : [papers.text, papers.show]
  return cost.parts === undefined ? [cost.text] : [cost.parts.common, ...cost.parts.instead.map(capital)]
}

/** Papers that came and went, by name. */
function paperNames({ before, after, day }: Turn): Pick<SideRow, 'before' | 'after'> {
  const states = [
    { catalog: data.national, on: dayBefore(day) },
    { catalog: data.national, on: day },
  ] as const
  const { lines } = fieldDiff('papers', before, after, states)
  return {
    before: lines.flatMap(line => (line.before === undefined ? [] : [line.before])),
    after: lines.flatMap(line => (line.after === undefined ? [] : [line.after])),
  }
}

/** Fees that stay by name and have another amount, each with it. */
function feeNames({ before, after }: Turn): Pick<SideRow, 'before' | 'after'> {
  const line = (fee: Fee) => `${fee.name}: ${feeAmount(fee)}`
  const pairs = (before.fees ?? []).flatMap(fee => {
    const later = after.fees?.find(({ id }) => id === fee.id)
    return later === undefined || line(later) === line(fee) ? [] : [[line(fee), line(later)] as const]
  })
  return { before: pairs.map(([old]) => old), after: pairs.map(([, now]) => now) }
}

const nothing = { before: [], after: [] }

function rowOf(turn: Turn, part: Part): SideRow | undefined {
  const [before, after] = [linesOf(turn.before, part), linesOf(turn.after, part)]
  const isSame = before.join() === after.join()
  const names = part === 'papers' ? paperNames(turn) : part === 'cost' && isSame ? feeNames(turn) : nothing
  if (!isSame) return { name: t.parts[part], before: [...before, ...names.before], after: [...after, ...names.after] }
  return names.before.length + names.after.length === 0 ? undefined : { name: t.parts[part], ...names }
}

/** Two days of filing side by side. */
export interface Sides {
  rows: SideRow[]
  /** The parts that stay. */
  same: string[]
}

/** What differs between filing on the day before a turn and on the day itself. */
export function sidesOf(turn: Turn): Sides {
  const found = parts.map(part => [part, rowOf(turn, part)] as const)
  return {
    rows: found.flatMap(([, row]) => row ?? []),
    same: found.flatMap(([part, row]) => (row === undefined ? [t.parts[part]] : [])),
  }
}

/** Texts of the basis that end on the day before a turn, laws first, and those that take their place. */
export function endedTexts({ texts }: Turn): { ended: string[]; successors: string[]; sooner: boolean } {
  const name = (number: string) => lawName(number, data.national)
  const whole = texts.filter(({ kind, article }) => kind === 'ended' && article === undefined)
  const names = whole.map(({ document }) => name(document))
  return {
    ended: names.toSorted((a, b) => Number(b.startsWith('Luật')) - Number(a.startsWith('Luật'))),
    successors: [...new Set(whole.flatMap(({ replacedBy }) => replacedBy))].map(name),
    sooner: whole.some(({ sooner }) => sooner),
  }
}

/** What an answer becomes on later days, only where it changes: `Từ 01/01/2027: 50.000 đồng`. */
export function laterAnswers(turns: readonly Turn[], part: Part): string[] {
  const main = (procedure: Procedure) => {
    const { [part]: answer } = answersOf(procedure)
    return 'parts' in answer && answer.parts ? answer.parts.common : answer.text
  }
  return turns.flatMap(({ day, before, after }) =>
    main(before) === main(after) ? [] : [comingText.from(day, main(after))],
  )
}

/** The days on which a fee has another value, with it. */
export const laterFees = (turns: readonly Turn[], id: string): { day: string; fee: Fee }[] =>
  turns.flatMap(({ day, before, after }) => {
    const [old, fee] = [before, after].map(({ fees }) => fees?.find(one => one.id === id))
    return old === undefined || fee === undefined || feeAmount(old) === feeAmount(fee) ? [] : [{ day, fee }]
  })

/** What changes on a day, a line each: values before and after, and texts that end. */
export function comingLines(turn: Turn): string[] {
  const rows = sidesOf(turn).rows.map(({ name, before, after }) =>
    comingText.change(name, before.join('; '), after.join('; ')),
  )
  return rows.length > 0 ? rows : endedLine(turn)
}

/** Texts that end, in a sentence, with what takes their place. */
export function endedLine(turn: Turn): string[] {
  const { ended, successors } = endedTexts(turn)
  const { texts: words } = comingText
  if (ended.length === 0) return []
  return [`${words.ends(ended)}${successors.length > 0 ? words.replaced(successors) : words.noSuccessor}`]
}
