import { lastDayOfDecree61 } from '../../../src/engine/time/deadline-law.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { lateText as t } from '../../../src/text/due-page.ts'
import { need } from '../../scripts/page.ts'
import { startLetter } from '../letter/form.ts'
import { type LateFile, lateLetter } from '../letter/letter.ts'

/** What the law gives when the due date has passed, and the letter with what the reader fills in; only laws that were read are named. */
export function showLate(box: HTMLElement, file: LateFile): void {
  need(box, '[data-late-day]').textContent = t.days(momentDay(file.due ?? ''))
  need(box, '[data-late-law]').textContent = file.submitted.slice(0, 10) <= lastDayOfDecree61 ? t.apology : t.unread
  startLetter(box, 'don-tre-hen', fields => lateLetter({ ...file, ...fields }))
  box.hidden = false
}
