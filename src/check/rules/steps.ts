import type { Procedure, Step } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'

/** What an applicant does or pays, which the official form asks of him alone (Thông tư 03/2022/TT-BTP, biểu mẫu 03/SCM-KSTT). */
const ofApplicant = new Set<NonNullable<Step['activity']>>(['prepare', 'submit', 'pay', 'collect'])

/** Who does a step fits what it costs him: rows and effort are of applicants, a time that it takes is of agencies. */
function actor({ actor, activity, effort, takes }: Step, at: number, report: Report): void {
  if (actor === 'agency' && activity !== undefined && ofApplicant.has(activity))
    report('STEPS_ODD', ['steps', at, 'activity'], { value: 'row' })
  if (actor === 'agency' && effort !== undefined) report('STEPS_ODD', ['steps', at, 'effort'], { value: 'effort' })
  if (actor === 'applicant' && takes !== undefined) report('STEPS_ODD', ['steps', at, 'takes'], { value: 'takes' })
}

/** The one step in which all is handed in stands behind all that agencies do. */
const isFiledLast = (steps: readonly Step[]): boolean => {
  const filed = steps.findIndex(step => step.activity === 'submit')
  const decided = steps.flatMap(({ actor }, index) => (actor === 'agency' ? [index] : []))
  return filed >= 0 && decided.length > 0 && decided.every(index => index < filed)
}

/** What an office does by itself: nobody asks for it. */
const ofOffice = /^(?:thủ tục )?(?:thu hồi|hủy|huỷ|(?:tạm )?đình chỉ)(?!\p{L})/iu

/** A file is handed in before its result is collected, and one side does not do everything. */
function course({ name, steps = [], kind, timeLimits = [] }: Procedure, report: Report): void {
  const at = (activity: string) => steps.findIndex(step => step.activity === activity)
  const [filed, collected] = [at('submit'), at('collect')]
  if (collected >= 0 && filed > collected) report('STEPS_ODD', ['steps', collected], { value: 'order' })
  if (isFiledLast(steps)) report('STEPS_ODD', ['steps', filed], { value: 'filedLast' })
  const sides = new Set(steps.map(step => step.actor))
  if (steps.length === 0 || kind === 'internal') return
  if (!sides.has('applicant') && !sides.has('other') && !ofOffice.test(name))
    report('STEPS_ODD', ['steps'], { value: 'nobodyFiles' }, { atKey: true })
  // a single step says what to do first, not all that is done
  if (steps.length > 1 && !sides.has('agency') && timeLimits.some(({ amount }) => amount !== undefined))
    report('STEPS_ODD', ['steps'], { value: 'nobodyDecides' }, { atKey: true })
}

/** The steps tell a course that can be: each side does its own part, in its order. */
export const steps = eachChecked((procedure, report) => {
  for (const [index, step] of (procedure.steps ?? []).entries()) actor(step, index, report)
  course(procedure, report)
})
