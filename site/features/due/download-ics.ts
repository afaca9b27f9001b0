import { icsOf } from '../../../src/engine/time/ics.ts'
import { icsWords } from '../../../src/text/ics.ts'
import { dueEvent, type Filing } from './event.ts'

/** Hands the reader a calendar file made in the browser: nothing is sent anywhere. */
export function downloadIcs(name: string, filing: Filing): void {
  const stamp = `${new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  const file = new Blob([icsOf({ ...dueEvent(filing), url: location.href, stamp })], {
    type: 'text/calendar;charset=utf-8',
  })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = icsWords.name(name)
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
