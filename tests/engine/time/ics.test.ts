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
  const read = parse(icsOf(event))

  test('is one all-day event on the due day', () => {
    expect(read.event.startDate.isDate).toBe(true)
    expect(read.event.startDate.toString()).toBe('2026-11-25')
    expect(read.event.endDate.toString()).toBe('2026-11-26')
    expect(read.calendar.getAllSubcomponents('vevent')).toHaveLength(1)
  })

  test('is in the time zone of Việt Nam, UTC+7 without summer time', () => {
    const zone = read.calendar.getFirstSubcomponent('vtimezone')
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Ho_Chi_Minh')
    const offset = zone?.getFirstSubcomponent('standard')?.getFirstPropertyValue('tzoffsetto')
    expect(String(offset)).toBe('+07:00')
    expect(read.calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Ho_Chi_Minh')
  })

  test('keeps every character of the text', () => {
    expect(read.event.summary).toBe(event.summary)
    expect(read.event.description).toBe(event.description)
    expect(read.event.uid).toBe(event.uid)
    expect(read.component.getFirstPropertyValue('url')).toBe(event.url)
  })

  test('a later file of the same entry has the higher number', () => {
    const sequence = (stamp: string) => parse(icsOf({ ...event, stamp })).event.sequence
    expect(sequence('20261120T070000Z')).toBeLessThan(sequence('20261120T070001Z'))
    expect(sequence('20261231T235959Z')).toBeLessThan(sequence('20270101T000000Z'))
    expect(sequence('20800101T000000Z')).toBeLessThan(2 ** 31)
    expect(String(read.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-20T07:00:00Z')
  })

  test('reminds on the morning before', () => {
    const trigger = read.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')
    expect(String(trigger)).toBe('-PT15H')
  })
})

describe('the bytes', () => {
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
