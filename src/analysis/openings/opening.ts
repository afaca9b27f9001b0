import type { Bound } from '../../engine/cost/claim.ts'
import type { Days } from '../../engine/cost/days.ts'
import type { Operation } from '../../model/operation.ts'

/** What was looked for; each is one rule. */
export type OpeningRule = Finding['rule']

/** What a rule found in a procedure, with what its sentence says of it. */
export type Finding = (
  | { rule: 'law-ended'; document: string; successors: readonly string[] }
  | { rule: 'ended-concept'; concept: string; word: string; instead: string; part: string }
  | { rule: 'held-paper'; database: string; kind: string }
  | { rule: 'result-of'; from: readonly string[] }
  | { rule: 'certified-copy' }
  | { rule: 'original-kept'; kind: string }
  | { rule: 'several-sets'; sets: number }
  | { rule: 'same-paper'; other: string }
  | { rule: 'long-limit'; amount: number; unit: Days['unit']; usual: number; like: number }
  | { rule: 'passing-step' }
  | { rule: 'no-online' }
  | { rule: 'short-validity'; months: number }
  | { rule: 'nationwide' }
) & {
  /** Id and name of the paper, step or result; absent where it is the whole procedure. */
  item?: string
  itemName?: string
  /** Told by the words of a record alone, which often mean something else (docs/evaluation.md): to be read before it is used. */
  unsure?: true
  /** What would mend it; none where only words are to be set right, or the record lacks what an operation needs. */
  operations: readonly Operation[]
}

/** What must be changed for it: the words of the list, the way an office works, or a text of some rank. */
export type Ease = 'words' | 'practice' | 'circular' | 'decree' | 'law' | 'unknown'

/** What an opening saves, as far as it can be said; absent means unknown, never nothing. */
export interface OpeningSaving {
  /** Whole đồng a year, by the volume of the record. */
  perYear?: number
  scope?: 'national' | 'province' | 'commune'
  /** False where nobody checked the volume. */
  verified?: boolean
  /** Đồng a case: the least and the most over channels and cases. */
  perCase?: { low: number; high: number }
  bound: Bound
  days?: Days
}

/** A place where a procedure can be simplified, costed. */
export type Opening = Finding & {
  procedure: string
  saving: OpeningSaving
  /** Texts that may have to be amended, the lowest rank first. */
  law: readonly string[]
  ease: Ease
}
