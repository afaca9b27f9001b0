import type { Operation } from '../../model/operation.ts'
import type { Paper, Procedure, Step } from '../../model/procedure.ts'
import { setFee } from './set-fee.ts'

type Identified = { id: string }

const replaceById = <T extends Identified>(items: readonly T[] | undefined, id: string, change: (item: T) => T) =>
  items?.map(item => (item.id === id ? change(item) : item))

const removeById = <T extends Identified>(items: readonly T[] | undefined, id: string) =>
  items?.filter(item => item.id !== id)

/** A paper with an id that is there already takes its place, so that adding it again changes nothing. */
const withPaper = (papers: readonly Paper[], added: Paper): Paper[] =>
  papers.some(paper => paper.id === added.id)
    ? papers.map(paper => (paper.id === added.id ? added : paper))
    : [...papers, added]

/** Puts the merged step where the first of its parts stood. */
function merge(steps: readonly Step[], parts: readonly string[], into: Step): Step[] {
  const first = steps.findIndex(step => parts.includes(step.id))
  if (first < 0) return [...steps]
  return steps.flatMap((step, index) => (index === first ? [into] : parts.includes(step.id) ? [] : [step]))
}

/** Trips that led to the old agency lead to the new one. */
const redirect = (step: Step, to: 'commune' | 'province'): Step =>
  step.effort?.trips === undefined ? step : { ...step, effort: { ...step.effort, to } }

const partOf = (key: 'papers' | 'steps' | 'fees', items: unknown[] | undefined) =>
  items === undefined ? {} : { [key]: items }

/** The procedure after one operation; a target that does not exist changes nothing. Never mutates its input. */
export function applyOperation(procedure: Procedure, operation: Operation): Procedure {
  const { papers, steps } = procedure
  switch (operation.op) {
    case 'add-paper':
      return { ...procedure, papers: withPaper(papers ?? [], operation.paper) }
    case 'remove-paper':
      return { ...procedure, ...partOf('papers', removeById(papers, operation.paper)) }
    case 'change-paper':
      return {
        ...procedure,
        ...partOf(
          'papers',
          replaceById(papers, operation.paper, paper => ({ ...paper, ...operation.with }) as typeof paper),
        ),
      }
    case 'merge-steps':
      return { ...procedure, ...partOf('steps', steps && merge(steps, operation.steps, operation.into)) }
    case 'remove-step':
      return { ...procedure, ...partOf('steps', removeById(steps, operation.step)) }
    case 'change-step':
      return {
        ...procedure,
        ...partOf(
          'steps',
          replaceById(steps, operation.step, step => ({ ...step, ...operation.with }) as typeof step),
        ),
      }
    case 'set-fee':
      return { ...procedure, ...partOf('fees', setFee(procedure, operation)) }
    case 'set-sets':
    case 'set-time-limits':
    case 'set-channels':
    case 'set-submissions': {
      const { op: _op, because: _because, ...value } = operation
      return { ...procedure, ...value }
    }
    case 'delegate': {
      const { agency, levels, to } = operation
      return { ...procedure, agency, levels, ...partOf('steps', to ? steps?.map(step => redirect(step, to)) : steps) }
    }
    case 'abolish':
      return { ...procedure, abolished: true }
  }
}

/** The ids that an operation names and the procedure does not have, with those that it does have. */
export function missingTargets(procedure: Procedure, operation: Operation): { missing: string[]; known: string[] } {
  const { wanted, items } = targets(procedure, operation)
  const known = (items ?? []).map(item => item.id)
  return { missing: wanted.filter(id => !known.includes(id)), known }
}

function targets(procedure: Procedure, operation: Operation): { wanted: string[]; items?: Identified[] | undefined } {
  switch (operation.op) {
    case 'remove-paper':
    case 'change-paper':
      return { wanted: [operation.paper], items: procedure.papers }
    case 'merge-steps':
      return { wanted: operation.steps, items: procedure.steps }
    case 'remove-step':
    case 'change-step':
      return { wanted: [operation.step], items: procedure.steps }
    case 'set-fee':
      return { wanted: [operation.fee], items: procedure.fees }
    default:
      return { wanted: [] }
  }
}

/** The procedure after a list of operations, in the order listed. */
export const applyAll = (procedure: Procedure, operations: readonly Operation[]): Procedure =>
  operations.reduce(applyOperation, procedure)
