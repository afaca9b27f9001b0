import { rmSync } from 'node:fs'
import { decisionFile, decisionText, draftFile, readDecision } from '../load/decisions.ts'
import type { Decision, DecisionState } from '../model/decision.ts'
import { decisionCommand as t } from '../text/decision-command.ts'
import { publishCommand } from '../text/publish-command.ts'
import { writeWhole } from './atomic.ts'
import type { Printers } from './command.ts'
import { UsageError } from './option.ts'

/** The states in their order; none is left out. */
const order: readonly DecisionState[] = ['draft', 'appraised', 'submitted', 'signed']

/** One step of a draft: what becomes of it, who did it, when. */
export interface Step {
  state: DecisionState
  by: string
  on: string
}

interface Place {
  root: string
  province: string
  id: string
}

/** The draft under an id; undefined where its file is refused, which is said. */
function draftIn(file: string, id: string, err: Printers['err']): Decision | undefined {
  const decision = readDecision(file)
  if (decision === 'absent') throw new UsageError(t.noDraft(id, file))
  if (typeof decision !== 'string') return decision
  err(publishCommand[decision](file))
  return undefined
}

/** Writes a draft with its first step; one that has gone further is not made again. Gives its file. */
export function saveDraft({ root, province, id }: Place, decision: Decision, step: Omit<Step, 'state'>): string {
  const file = draftFile(root, province, id)
  const now = readDecision(file)
  const state = typeof now === 'string' ? undefined : now.course?.at(-1)?.state
  if (state !== undefined && state !== 'draft') throw new UsageError(t.past(id, state))
  writeWhole(file, decisionText({ ...decision, course: [{ state: 'draft', ...step }] }))
  return file
}

/** Moves a draft one step on; signed, it becomes the recorded decision of its number. Gives the file written, undefined where one was refused. */
export function moveDraft(
  { root, province, id }: Place,
  step: Step,
  signed: { number?: string | undefined; date?: string | undefined },
  err: Printers['err'],
): string | undefined {
  const file = draftFile(root, province, id)
  const draft = draftIn(file, id, err)
  if (draft === undefined) return undefined
  const course = draft.course ?? []
  const [last] = course.slice(-1)
  const next = order[order.indexOf(last?.state ?? 'draft') + 1] ?? 'signed'
  if (step.state !== next) throw new UsageError(t.next(id, last?.state ?? 'draft', next))
  if (last !== undefined && step.on < last.on) throw new UsageError(t.before(step.on, last.on))
  if (step.state !== 'signed') {
    writeWhole(file, decisionText({ ...draft, course: [...course, step] }))
    return file
  }
  const { number, date } = signed
  if (number === undefined || date === undefined) throw new UsageError(t.needsSignature)
  const to = decisionFile(root, province, number, date)
  if (readDecision(to) !== 'absent') throw new UsageError(publishCommand.alreadyRecorded(number, to))
  writeWhole(to, decisionText({ ...draft, number, date, course: [...course, { ...step, on: date }] }))
  rmSync(file)
  return to
}
