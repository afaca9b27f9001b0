import { dayNumber } from './dates.ts'

/** What an all-day entry in a person's calendar says. */
export interface IcsEvent {
  /** Stays the same for the same filing, so that a later file replaces the earlier one when law or calendar moved the day. */
  readonly uid: string
  /** The day, ISO; a due moment with a time is entered on its day. */
  readonly due: string
  readonly summary: string
  readonly description?: string
  readonly url?: string
  /** When the file is written, as `20261123T064443Z`: passed in, because nothing here looks at a clock. */
  readonly stamp: string
}

/** Control characters have no place in a calendar file, and no line break is read as a new line of it. */
const clean = (text: string) => text.replace(/(?!\n)\p{Cc}/gu, '')

const escapeText = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n')

const bytes = (text: string) => new TextEncoder().encode(text).length

/** Folds a line at 75 bytes without cutting a character (RFC 5545 3.1). */
function fold(line: string): string {
  let folded = ''
  let width = 0
  for (const char of line) {
    if (width + bytes(char) > 75) {
      folded += '\r\n '
      width = 1
    }
    folded += char
    width += bytes(char)
  }
  return folded
}

/**
 * Seconds since 2020, of a stamp `20261123T064443Z`: a later file of the same entry has the higher number, as RFC 5545 3.8.7.4 asks,
 * without anything kept of the earlier one.
 */
function sequenceOf(stamp: string): number {
  const days = dayNumber(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`) - dayNumber('2020-01-01')
  const [hours, minutes, seconds] = [9, 11, 13].map(at => Number(stamp.slice(at, at + 2)))
  return ((days * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)
}

const basic = (iso: string) => iso.slice(0, 10).replaceAll('-', '')

/** Việt Nam has one time zone, UTC+7, without summer time. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** An iCalendar file with one all-day event on the due day, with a reminder on the morning before; the same input gives the same bytes. */
export function icsOf(event: IcsEvent): string {
  const text = (key: string, value: string | undefined) =>
    value === undefined ? [] : [`${key}:${escapeText(clean(value))}`]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//thutuc//thutuc//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...zone,
    'BEGIN:VEVENT',
    ...text('UID', event.uid),
    `DTSTAMP:${event.stamp}`,
    `LAST-MODIFIED:${event.stamp}`,
    `SEQUENCE:${sequenceOf(event.stamp)}`,
    `DTSTART;VALUE=DATE:${basic(event.due)}`,
    'DURATION:P1D',
    ...text('SUMMARY', event.summary),
    ...text('DESCRIPTION', event.description),
    ...(event.url === undefined ? [] : [`URL:${clean(event.url).replaceAll('\n', '')}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT15H',
    ...text('DESCRIPTION', event.summary),
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
