import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type IcsEvent, icsOf } from '../../../src/engine/time/ics.ts'

const event: IcsEvent = {
  uid: '1.001193-20261120@thutuc',
  due: '2026-11-25',
  summary: 'Hẹn trả kết quả: Cấp bản sao trích lục; phí 8.000 đồng, mỗi bản',
  description: 'Nộp 14:00 thứ Sáu 20/11/2026.\nMang theo giấy hẹn \\ căn cước.',
  url: 'https://thutuc.example.vn/1.001193/?nop=2026-11-20T14%3A00',
  stamp: '20261120T070000Z',
}

const parse = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const found = calendar.getFirstSubcomponent('vevent')
  if (found === null) throw new Error('no event')
  return { calendar, event: new ICAL.Event(found), component: found }
}

describe('an .ics file, read by an independent library', () => {
  const read = () => parse(icsOf(event))

  test('is one all-day event on the due day', () => {
    expect(read().event.startDate.isDate).toBe(true)
    expect(read().event.startDate.toString()).toBe('2026-11-25')
    expect(read().event.endDate.toString()).toBe('2026-11-26')
    expect(read().calendar.getAllSubcomponents('vevent')).toHaveLength(1)
  })

  test('is in the time zone of Việt Nam, UTC+7 without summer time', () => {
    const zone = read().calendar.getFirstSubcomponent('vtimezone')
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Ho_Chi_Minh')
    const offset = zone?.getFirstSubcomponent('standard')?.getFirstPropertyValue('tzoffsetto')
    expect(String(offset)).toBe('+07:00')
    expect(read().calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Ho_Chi_Minh')
  })

  test('keeps every character of the text', () => {
    expect(read().event.summary).toBe(event.summary)
    expect(read().event.description).toBe(event.description)
    expect(read().event.uid).toBe(event.uid)
    expect(read().component.getFirstPropertyValue('url')).toBe(event.url)
  })

  test('a later file of the same entry has the higher number', () => {
    const sequence = (stamp: string) => parse(icsOf({ ...event, stamp })).event.sequence
    expect(sequence('20261120T070000Z')).toBeLessThan(sequence('20261120T070001Z'))
    expect(sequence('20261231T235959Z')).toBeLessThan(sequence('20270101T000000Z'))
    expect(sequence('20800101T000000Z')).toBeLessThan(2 ** 31)
    expect(String(read().component.getFirstPropertyValue('last-modified'))).toBe('2026-11-20T07:00:00Z')
  })

  test('reminds on the morning before', () => {
    const trigger = read().component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
    expect(String(trigger)).toBe('-PT15H')
  })
})

describe('the bytes', () => {
  test('are those of RFC 5545, line by line', () => {
    const { description: _, ...more } = { ...event, url: 'https://thutuc.example.vn/1.001193/' }
    expect(icsOf(more).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//thutuc//thutuc//VI',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Ho_Chi_Minh',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0700',
      'TZNAME:+07',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:1.001193-20261120@thutuc',
      'DTSTAMP:20261120T070000Z',
      'LAST-MODIFIED:20261120T070000Z',
      // 2,515 days and seven hours since 2020 began
      'SEQUENCE:217321200',
      'DTSTART;VALUE=DATE:20261125',
      'DURATION:P1D',
      // 75 bytes; then a space and the rest
      'SUMMARY:Hẹn trả kết quả: Cấp bản sao trích lục\\; phí 8.000 ',
      ' đồng\\, mỗi bản',
      'URL:https://thutuc.example.vn/1.001193/',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15H',
      'DESCRIPTION:Hẹn trả kết quả: Cấp bản sao trích lục\\; phí 8.',
      ' 000 đồng\\, mỗi bản',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('an entry without description or page says nothing of them', () => {
    const { description: _, url: __, ...least } = event
    const { component } = parse(icsOf(least))
    expect([component.getFirstProperty('description'), component.getFirstProperty('url')]).toEqual([null, null])
  })

  test.each([
    ['one byte', 'a'],
    ['the first of two bytes', '\u00a0'],
    ['the last of two bytes', '\u07ff'],
    ['the first of three bytes', '\u0800'],
    ['the last of three bytes', '\uffff'],
    ['four bytes', '𠮷'],
  ])('a line of characters of %s is folded only where the next one would make it longer than 75 bytes', (_, char) => {
    const bytes = (text: string) => new TextEncoder().encode(text).length
    const lines = icsOf({ ...event, uid: char.repeat(200) }).split('\r\n')
    const from = lines.findIndex(line => line.startsWith('UID:'))
    const folded = lines.slice(from + 1).findIndex(line => !line.startsWith(' '))
    const own = lines.slice(from, from + 1 + folded)
    expect(own.map((line, index) => (index === 0 ? line : line.slice(1))).join('')).toBe(`UID:${char.repeat(200)}`)
    expect(own.slice(0, -1).filter(line => bytes(line) > 75 || bytes(line + char) <= 75)).toEqual([])
  })

  test('control characters are left out, line breaks become \\n', () => {
    const text = icsOf({ ...event, summary: 'a\u0000b\tc\u001fd e\u007ff\r\ng\nh' })
    expect(text).toContain('SUMMARY:abcd ef\\ng\\nh\r\n')
  })

  test('no line is longer than 75 bytes, and lines end in CRLF', () => {
    const text = icsOf({ ...event, summary: 'Đề nghị được hưởng trợ cấp '.repeat(20) })
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(parse(text).event.summary).toBe('Đề nghị được hưởng trợ cấp '.repeat(20).trim().concat(' '))
  })

  test('characters outside the first plane are not cut', () => {
    const summary = '𠮷'.repeat(60)
    expect(parse(icsOf({ ...event, summary })).event.summary).toBe(summary)
  })

  test('separators in a text are escaped', () => {
    const summary = icsOf({ ...event, summary: 'a; b, c \\ d' })
    expect(summary).toContain('SUMMARY:a\\; b\\, c \\\\ d\r\n')
  })

  test('are the same for the same input', () => {
    expect(icsOf(event)).toBe(icsOf({ ...event }))
    expect(icsOf(event)).toContain('DTSTAMP:20261120T070000Z')
  })

  test('text cannot add lines of its own', () => {
    const text = icsOf({
      ...event,
      summary: 'a\r\nATTENDEE:mailto:x@example.vn',
      url: 'https://example.vn/\r\nATTACH:x',
    })
    const { component } = parse(text)
    expect(component.getFirstProperty('attendee')).toBeNull()
    expect(component.getFirstProperty('attach')).toBeNull()
  })

  test('a due moment with a time is entered on its day', () => {
    expect(parse(icsOf({ ...event, due: '2026-03-09T24:00' })).event.startDate.toString()).toBe('2026-03-09')
  })
})
