import { mayFollow } from '../../engine/record/course.ts'
import type { Proposal, Standing } from '../../model/proposal.ts'
import { each } from '../context.ts'

/** What is said by a text of its own: a recommendation, a consent, a regulation. */
const byText: readonly Standing[] = ['recommended', 'approved', 'enacted']

/** The steps of a proposal stand in order, each dated and by its text, and the proposal says where they end. */
export const courses = each<Proposal>(
  'proposal',
  catalog => catalog.proposals,
  ({ status, date, course = [] }, report, { on }) => {
    let [earlier, day]: [Standing, string] = ['draft', date]
    for (const [index, stage] of course.entries()) {
      const at = ['course', index]
      if (!mayFollow(earlier, stage.state)) report('COURSE_ORDER', [...at, 'state'], { value: stage.state, earlier })
      if (stage.on < day) report('DATE_ORDER', [...at, 'on'], { value: stage.on, earlier: day })
      if (stage.on > on) report('DECISION_ODD', [...at, 'on'], { value: stage.on })
      if (byText.includes(stage.state) && stage.number === undefined)
        report('COURSE_TEXT', [...at, 'state'], { value: stage.state })
      ;[earlier, day] = [stage.state, stage.on]
    }
    // A proposal may say that it is proposed without its way; what others decided is dated.
    if (status !== earlier && (course.length > 0 || status !== 'proposed'))
      report('COURSE_STATUS', ['status'], { value: status, last: earlier })
  },
)
