import type { Segment } from '../../model/parts.ts'
import type { Procedure } from '../../model/procedure.ts'
import { add, divide, multiply, type Value } from '../evaluate.ts'
import { exact, one, zero } from '../exact.ts'
import type { Assumptions } from './assumptions.ts'
import { likely, type Sampler, sampled, volumeIn } from './quantity.ts'
import { portions } from './set.ts'

/** A kind of applicants: its part of the subjects, how often one of them acts in a year, and its part of the submissions. */
export interface Kind {
  segment?: Segment
  share: Value
  times: Value
  odds: Value
}

/** The kinds of applicants that the volume tells apart, drawn where their figures are; one of all where it tells none. */
export function kindsOf(procedure: Procedure, assumptions: Assumptions, sample?: Sampler): Kind[] {
  const { segments, perSubject } = volumeIn(procedure, assumptions) ?? {}
  if (!segments) return [{ share: one, times: exact(likely(perSubject)), odds: one }]
  const { drawStated } = sampled(procedure.code, assumptions, sample)
  const shares = portions(segments, (id, share) => drawStated('shares', `segments.${id}`, share), sample)
  const kinds = segments.map(segment => ({
    segment,
    share: shares[segment.id] ?? zero,
    times: segment.perSubject
      ? drawStated('submissions', `segments.${segment.id}`, segment.perSubject)
      : drawStated('submissions', 'perSubject', perSubject),
  }))
  const all = timesOf(kinds)
  return kinds.map(kind => ({ ...kind, odds: divide(multiply(kind.share, kind.times), all) }))
}

/** How often a subject acts in a year, all kinds together. */
export const timesOf = (kinds: readonly Pick<Kind, 'share' | 'times'>[]): Value =>
  kinds.reduce<Value>((sum, { share, times }) => add(sum, multiply(share, times)), zero)

type Figures = Readonly<Record<string, Value>>

/** Figures by name, each the sum over the kinds of its weight × its figure. */
export function mixed(parts: readonly (readonly [weight: Value, figures: Figures])[]): Figures {
  const sum: Record<string, Value> = {}
  for (const [weight, figures] of parts)
    for (const [name, value] of Object.entries(figures)) sum[name] = add(sum[name] ?? zero, multiply(weight, value))
  return sum
}
