import { icsOf } from '../../../src/engine/time/ics.ts'
import { icsWords } from '../../../src/text/ics.ts'
import { download } from '../../scripts/page.ts'
import { dueEvent, type Filing } from './event.ts'

/** Hands the reader the due date as a calendar file. */
export function downloadIcs(name: string, filing: Filing): void {
  const stamp = `${new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  const text = icsOf({ ...dueEvent(filing), url: location.href, stamp })
  download(icsWords.name(name), text, 'text/calendar;charset=utf-8')
}
