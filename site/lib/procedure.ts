import type { Formula } from '../../src/model/formula.ts'
import type { Effort, Procedure } from '../../src/model/procedure.ts'
import { benefitText } from '../../src/text/benefit.ts'
import { comingText } from '../../src/text/coming.ts'
import { procedurePage as t } from '../../src/text/procedure-page.ts'
import { provincePage } from '../../src/text/province-page.ts'

/** The title of a page, within what a search engine shows; the whole official name stands on the page itself. */
export const titleOf = ({ name, title, code }: Procedure): string => `${title ?? shorten(name, 90)} (${code})`

/** What the source leaves open about the time limit and what changes how long one waits. */
export const limitDoubts = ({ unclear = [] }: Procedure): string[] =>
  unclear.flatMap(({ about, grave, text }) => (grave && about === 'timeLimits' ? [text] : []))

/** A name cut between words. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length)).replace(/[,;]$/, '')}…`

/** The sections that the page has, in its order; `local` for the page of one province. */
export function contentsOf(
  { requirements = [], notes = [], unclear = [], benefits = [] }: Procedure,
  local = false,
  changed = false,
): [id: string, heading: string][] {
  const all: [string, string, boolean][] = [
    ['giay-to', t.papers.heading, true],
    ['thoi-han', t.limits.heading, true],
    ['phi', t.fees.heading, true],
    ['duoc-huong', benefitText.heading, benefits.length > 0],
    ['noi-nop', t.where.heading, true],
    ['cac-buoc', t.steps.heading, true],
    ['dieu-kien', t.conditions.heading, requirements.length > 0],
    ['can-biet', t.notes.heading, notes.length > 0],
    ['khac', provincePage.differing, local],
    ['can-cu', t.law.heading, true],
    ['chua-ro', t.unclear.heading, unclear.length > 0],
    ['doi-chieu', t.checked.heading, true],
    ['lich-su', comingText.history.heading, changed],
  ]
  return all.filter(([, , shown]) => shown).map(([id, heading]) => [id, heading])
}

const withoutSource = (effort: Effort | undefined) => effort && { ...effort, source: undefined }

/** Only what decides an answer: no names of papers, no notes; names that the engine wants are empty. */
function factsOf(procedure: Procedure, formulas: ReadonlyMap<string, Formula>): Record<string, unknown> {
  const { code, sector, levels, applicants, cases, channels, circumstances, papers, steps, fees, timeLimits } =
    procedure
  const texts = (fees ?? []).flatMap(fee => fee.formula?.text ?? [])
  return {
    code,
    sector,
    levels,
    applicants,
    cases: cases?.map(({ id, locality }) => ({ id, locality })),
    channels: channels?.map(({ id }) => ({ id })),
    circumstances: circumstances?.map(({ id, who }) => ({ id, who })),
    papers: papers?.map(({ name: _name, note: _note, form, effort, ...paper }) => ({
      ...paper,
      form: form && {},
      effort: withoutSource(effort),
    })),
    steps: steps
      ?.filter(step => step.actor === 'applicant')
      .map(({ id, actor, activity, effort, when }) => ({ id, actor, activity, effort: withoutSource(effort), when })),
    fees: fees?.map(({ note: _note, name: _name, source, ...fee }) => ({ ...fee, source: source && {} })),
    timeLimits: timeLimits?.map(({ note: _note, ...limit }) => limit),
    formulas: Object.fromEntries(texts.map(text => [text, formulas.get(text)])),
  }
}

/** The facts of a procedure, and of what is to come those that differ, by day. */
export function scriptData(
  procedure: Procedure,
  formulas: ReadonlyMap<string, Formula>,
  turns: readonly { day: string; after: Procedure }[] = [],
): object {
  const facts = factsOf(procedure, formulas)
  const coming = turns.flatMap(({ day, after }) => {
    const later = Object.entries(factsOf(after, formulas))
    const other = later.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(facts[key]))
    return other.length === 0 ? [] : [{ day, facts: Object.fromEntries(other) }]
  })
  return coming.length === 0 ? facts : { ...facts, coming }
}
