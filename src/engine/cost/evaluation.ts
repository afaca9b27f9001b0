import type { When } from '../../model/parts.ts'
import type { Procedure } from '../../model/procedure.ts'
import { add, divide, isKnown, isZero, multiply, numberOf, type Value } from '../evaluate.ts'
import { exact, one, zero } from '../exact.ts'
import { listOf } from '../situation/applies.ts'
import type { Assumptions } from './assumptions.ts'
import { waitingDays } from './days.ts'
import { type Activity, type Basis, type Draft, type Item, itemsOf, type Reason } from './effort.ts'
import { type Keys, priceOf, programOf, runAll } from './program.ts'
import { likely, type Sampler, sampled, volumeIn } from './quantity.ts'
import { type Kind, kindsOf, mixed } from './segments.ts'
import type { Shares } from './shares.ts'
import { byKind, isOpen, type Use, weightOf, withTrips, worldsOf } from './worlds.ts'

/** Uses of a line with the same figures, and every name that its formulas use or give. */
export interface Part {
  weight: Value
  to?: string | undefined
  kind?: Kind | undefined
  values: Readonly<Record<string, Value>>
}

/** One thing asked, with what it takes. A line that can be said in some situations only stands twice: once known, once not. */
export interface Line {
  id: string
  kind: Item['kind']
  activity: Activity
  name: string
  when?: When | undefined
  basis: Basis
  reason?: Reason
  counted: boolean
  /** True for a fee that some pay less of, nobody counted how many: taken as if all paid it. */
  atMost?: boolean
  /** How often it is asked; absent when that is not known. */
  weight?: Value
  parts: readonly Part[]
}

/** One submission of a procedure with given shares; nothing is rounded. */
export interface Evaluation {
  lines: readonly Line[]
  /** Values of the submission's formulas. */
  values: Readonly<Record<string, Value>>
  /** The weighted sum of a line figure over what can be said. */
  sum: (name: string) => Value
  /** False when something is asked and nothing of it can be said. */
  known: boolean
  /** The same for each kind of applicants that the volume tells apart, from which the whole is made. */
  kinds: readonly { kind: Kind; values: Readonly<Record<string, Value>> }[]
}

const audienceOrder = ['citizen', 'enterprise', 'organisation', 'official']

/** The group whose prices apply: citizens where there are any, the lowest of the averages. */
function audienceOf(procedure: Procedure, groups: Assumptions['groups']): string | undefined {
  const found = new Set((procedure.applicants ?? []).map(id => groups[id]))
  return audienceOrder.find(group => found.has(group))
}

/** Figures of one use; uses that differ in nothing that matters share them. */
type Figures =
  | { basis: 'none'; reason: Reason }
  | { basis: 'evidence' | 'norm'; to: string | undefined; values: Part['values'] }

/**
 * A procedure ready to be evaluated with any shares. The law: the figure for shares is the sum over situations (channel × case ×
 * truth of each circumstance) of share × that situation's figure; within a situation the first alternative that applies is asked.
 */
export function evaluatorOf(procedure: Procedure, assumptions: Assumptions, sample?: Sampler) {
  const { model } = assumptions
  const program = programOf(model)
  const items = itemsOf(procedure, assumptions, sample)
  const kinds = kindsOf(procedure, assumptions, sample).filter(({ odds }) => !isZero(odds))
  // Where the date has no value of what the model names, that is why a line cannot be said.
  const wanting: Reason = assumptions.missing?.length ? 'no-value' : 'no-norm'
  // Circumstances that lower a fee: while nobody counted in how many, the fee stands as for the others.
  const lowering = (procedure.fees ?? []).flatMap(fee => listOf(fee.when?.unless))
  const isUnsaid = ({ kind, when }: Item, shares: Shares) => isOpen(when, shares, kind === 'fee' ? lowering : [])
  const audience = audienceOf(procedure, assumptions.groups)
  const keysOf = (kind?: Kind): Keys => ({
    sector: procedure.sector,
    audience: kind?.segment?.audience ?? audience,
  })

  function figuresOf(draft: Draft, activity: Activity, { locality, kind }: Use): Figures {
    if (draft.basis === 'none') return draft
    const { basis, to, complexity, inputs } = draft
    const names: Record<string, Value> = { ...inputs }
    if (kind?.segment?.hours) names.gioThucTe = multiply(inputs.gioThucTe, exact(kind.segment.hours))
    const keys: Keys = { ...keysOf(kind), to, complexity, activity, locality }
    const stays = isZero(inputs.soLuot)
    for (const binding of model.bindings)
      names[binding.id] = stays && binding.by?.includes('to') ? zero : priceOf(assumptions, binding, keys, sample)
    const values = runAll(program.line, names)
    const known = isKnown(values[program.gives.task ?? ''])
    return known ? { basis, to, values } : { basis: 'none', reason: wanting }
  }

  // A few uses a line at the most: a list is quicker than keys made of text.
  const figures = new Map<Item, { use: Use; figures: Figures }[]>()
  function figuresIn(item: Item, use: Use): Figures {
    const known = figures.get(item) ?? []
    if (known.length === 0) figures.set(item, known)
    for (const one of known) if (isAlike(one.use, use)) return one.figures
    const made = figuresOf(item.draft(use), item.activity, use)
    known.push({ use, figures: made })
    return made
  }

  /** A line of what can be said in its uses, and one of what cannot. */
  function linesOf(item: Item, uses: readonly Use[], atMost: boolean): Line[] {
    const parts: Part[] = []
    const open: Use[] = []
    let said: Basis | undefined
    let unsaid: Reason | undefined
    for (const use of uses) {
      const own = figuresIn(item, use)
      if (own.basis === 'none') {
        open.push(use)
        unsaid ??= own.reason
      } else {
        parts.push({ ...use, ...own })
        said ??= own.basis
      }
    }
    const shown = { ...headOf(item), counted: true, atMost }
    const lines: Line[] = []
    if (said) lines.push({ ...shown, basis: said, weight: weightOf(parts), parts })
    if (unsaid) lines.push({ ...shown, basis: 'none', reason: unsaid, weight: weightOf(open), parts: [] })
    return lines
  }

  return (shares: Shares): Evaluation => {
    const worlds = worldsOf(procedure, shares)
    const certain = items.filter(item => !item.uncounted && !isUnsaid(item, shares))
    const papers = certain.filter(item => item.kind === 'paper')
    const asked = new Map([...worlds.uses(papers), ...worlds.uses(certain.filter(item => item.kind !== 'paper'))])
    const often = (item: Item) => numberOf(weightOf(asked.get(item) ?? []))
    const sharing = papers.filter(item => item.sharesTrip).toSorted((a, b) => often(b) - often(a))
    const trips = sharing.length > 1 ? worlds.carriers(sharing, papers) : undefined
    const lines = items.flatMap((item): Line[] => {
      const uses = asked.get(item) ?? []
      const carried = trips?.get(item)
      if (uses.length > 0)
        return linesOf(item, byKind(carried ? withTrips(uses, carried) : uses, kinds), isOpen(item.when, shares))
      const open = isUnsaid(item, shares)
      if (worlds.alone(open ? certainly(item.when) : item.when).length === 0) return []
      const reason = item.uncounted ?? (open && !isStoodFor(item, items) ? 'no-share' : 'alternative')
      return [{ ...headOf(item), basis: 'none', reason, counted: reason === 'no-share', parts: [] }]
    })
    const counted = lines.filter(line => line.counted)
    const parts = counted.flatMap(line => line.parts)
    const sumOf = (own: readonly Part[]) => (name: string) =>
      own.reduce<Value>((total, { weight, values }) => add(total, multiply(weight, values[name] ?? Number.NaN)), zero)
    const sum = sumOf(parts)
    const found = kinds.map(kind => {
      const each = sumOf(parts.filter(part => (part.kind ?? kind) === kind))
      const names = beyond(shares, worlds.alone, kind)
      return { kind, values: runAll(program.submission, names, name => divide(each(name), kind.odds)) }
    })
    const values = mixed(found.map(({ kind, values }) => [kind.odds, values]))
    return { lines, values, sum, kinds: found, known: counted.length === 0 || parts.length > 0 }
  }

  /** What formulas beyond the line may name: parameters without a line, waiting days, the officials' hours. */
  function beyond(shares: Shares, alone: Alone, kind: Kind): Record<string, Value> {
    const official = officialHours(procedure, alone)
    const hours = weightOf(official)
    const env: Record<string, Value> = {
      soNgayCho: waitingDays(procedure, shares) ?? Number.NaN,
      gioCanBo: official.length > 0 ? hours : Number.NaN,
    }
    for (const binding of model.bindings) {
      const price = (keys: Keys) => priceOf(assumptions, binding, keys, sample)
      // Of several grades the mean by their hours, so that hours × price is what all of them cost.
      if (binding.by?.includes('grade')) {
        const paid = official.map(({ weight, grade }) => ({ weight: multiply(weight, price({ grade })) }))
        env[binding.id] = divide(weightOf(paid), hours)
      } else if (!binding.by?.some(axis => axis !== 'sector' && axis !== 'audience'))
        env[binding.id] = price(keysOf(kind))
    }
    return env
  }
}

/** Uses in which a line takes the same. */
const isAlike = (a: Use, b: Use): boolean =>
  a.channel === b.channel && a.locality === b.locality && a.trip === b.trip && a.kind === b.kind

const headOf = ({ id, kind, activity, name, when }: Item) => ({ id, kind, activity, name, when })

/** True for an alternative to one before it that is asked under the very same condition. */
const isStoodFor = (item: Item, items: readonly Item[]): boolean =>
  item.group !== undefined &&
  items
    .slice(0, items.indexOf(item))
    .some(
      other =>
        other.kind === item.kind &&
        other.group === item.group &&
        JSON.stringify(other.when) === JSON.stringify(item.when),
    )

/** A condition without its circumstances. */
const certainly = (when: When | undefined): When | undefined => when && { channel: when.channel, case: when.case }

type Alone = (when: When | undefined) => Use[]

/** Hours that the record states for the agency's own steps, each by how often the step is taken. */
const officialHours = ({ steps = [] }: Procedure, alone: Alone) =>
  steps.flatMap(({ actor, when, effort }) =>
    actor === 'agency' && effort?.hours !== undefined
      ? [{ weight: multiply(weightOf(alone(when)), exact(likely(effort.hours))), grade: effort.grade }]
      : [],
  )

/** A figure of a line: the same in all its uses, else their mean by how often each happens. */
export function figureOf({ parts }: Pick<Line, 'parts'>, name: string): number {
  const [first, ...others] = parts
  if (!first) return Number.NaN
  const of = (part: Part) => part.values[name] ?? Number.NaN
  if (others.every(part => of(part) === of(first))) return numberOf(of(first))
  const total = parts.reduce<Value>((sum, part) => add(sum, multiply(part.weight, of(part))), zero)
  return numberOf(divide(total, weightOf(parts)))
}

/** The year of a submission: its formulas with the volume, at its likely value or as drawn; not rounded. */
export function yearOf(
  procedure: Procedure,
  { values, kinds }: Pick<Evaluation, 'values' | 'kinds'>,
  assumptions: Assumptions,
  sample?: Sampler,
): Readonly<Record<string, Value>> {
  const submissions = volumeIn(procedure, assumptions)
  if (!submissions) return values
  const { draw, drawStated } = sampled(procedure.code, assumptions, sample)
  const subjects = draw('submissions', 'subjects', submissions.subjects, submissions.evidence)
  return mixed(
    kinds.map(({ kind: { segment, share, times }, values: own }) => [
      one,
      runAll(programOf(assumptions.model).year, {
        ...own,
        soDoiTuong: multiply(subjects, share),
        soLan: segment ? times : drawStated('submissions', 'perSubject', submissions.perSubject),
      }),
    ]),
  )
}
