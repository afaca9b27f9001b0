import { cleanQuery } from '../../../src/engine/situation/clean-query.ts'
import { readMoment } from '../../../src/engine/time/dates.ts'
import { arrivalCountsFrom } from '../../../src/engine/time/deadline.ts'
import type { ChannelId, TimeLimit } from '../../../src/model/procedure.ts'
import { duePage } from '../../../src/text/due-page.ts'
import { longestLimit, readLimit } from '../../../src/text/limit.ts'
import { dueLive as t } from '../../../src/text/live.ts'
import { copyText, need } from '../../scripts/page.ts'
import { siteDay } from '../../scripts/site-day.ts'
import { loadCalendar, now } from './data.ts'
import { paintDeadline, paintNothing } from './result.ts'

const panel = need<HTMLElement>(document, '[data-limit-panel]')
const form = need<HTMLFormElement>(panel, 'form')
const ics = need<HTMLButtonElement>(panel, '[data-ics]')
const channels: readonly string[] = ['in-person', 'online', 'post'] satisfies ChannelId[]

const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement
const value = (name: string) => field(name).value.trim()

const longestName = 80
const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Fills the form from the address, which anybody may have written: what does not fit is left out. */
function restore(): void {
  const query = location.search.length > 2000 ? new URLSearchParams() : new URLSearchParams(cleanQuery(location.search))
  const given = query.get('nop') ?? ''
  const moment = readMoment(given) === undefined ? now() : given
  const [channel = '', cutOff = ''] = [query.get('cach-nop') ?? '', query.get('chot') ?? '']
  field('thoi-han').value = (query.get('thoi-han') ?? duePage.example).slice(0, longestLimit)
  field('ngay').value = moment.slice(0, 10)
  field('gio').value = moment.slice(11)
  field('cach-nop').value = channels.includes(channel) ? channel : 'in-person'
  field('ten').value = (query.get('ten') ?? '').slice(0, longestName)
  field('chot').value = isClock(cutOff) ? cutOff : ''
  const arrived = query.get('den') ?? ''
  field('den').value = readMoment(arrived) === undefined ? '' : arrived
}

function remember(submitted: string): void {
  const query = new URLSearchParams({ 'thoi-han': value('thoi-han'), nop: submitted })
  if (value('cach-nop') !== 'in-person') query.set('cach-nop', value('cach-nop'))
  if (value('ten') !== '') query.set('ten', value('ten'))
  if (value('chot') !== '') query.set('chot', value('chot'))
  if (value('den') !== '') query.set('den', value('den').slice(0, 16))
  history.replaceState(null, '', `${location.pathname}?${query}`)
}

function offerIcs(submitted: string, due: string | undefined): void {
  ics.hidden = due === undefined
  ics.onclick = async () => {
    if (due === undefined) return
    const { downloadIcs } = await import('./download-ics.ts')
    const [limit, errand] = [value('thoi-han'), value('ten')]
    const of = [errand || undefined, limit, value('cach-nop'), value('chot') || undefined]
    const name = errand || limit
    downloadIcs(submitted.slice(0, 10), { of, name, submitted, due, asOf: siteDay() })
  }
}

const refuse = (why: string) => {
  ics.hidden = true
  paintNothing(panel, why)
}

/** When the file reached the office that answers it, where it was handed in elsewhere; or what is wrong with that. */
function readArrival(submitted: string): { arrived: string | undefined } | { problem: string } {
  const arrived = value('den').slice(0, 16)
  if (arrived === '') return { arrived: undefined }
  if (submitted < arrivalCountsFrom) return { problem: duePage.arrivalSince(arrivalCountsFrom) }
  return arrived < submitted ? { problem: duePage.arrivedFirst } : { arrived }
}

async function answer(byReader: boolean): Promise<void> {
  const submitted = `${value('ngay')}T${value('gio').slice(0, 5)}`
  const read = readLimit(value('thoi-han'))
  field('thoi-han').setAttribute('aria-invalid', String('problem' in read))
  if ('problem' in read) return refuse(read.problem)
  if (readMoment(submitted) === undefined) return refuse(t.badMoment)
  const arrival = readArrival(submitted)
  if (byReader) remember(submitted)
  if ('problem' in arrival) return refuse(arrival.problem)
  const calendar = await loadCalendar().catch(() => undefined)
  if (calendar === undefined) return refuse(t.failed)
  const cutOff = value('chot')
  const limit: TimeLimit = isClock(cutOff)
    ? { ...read.limit, cutOff: { time: cutOff, then: 'next-working-day' } }
    : read.limit
  const channel = value('cach-nop') as ChannelId
  const { due } = paintDeadline(panel, { limit, submitted, channel, calendar, ...arrival })
  offerIcs(submitted, due)
}

async function copyLink(): Promise<void> {
  remember(`${value('ngay')}T${value('gio').slice(0, 5)}`)
  need(panel, '[data-copied]').textContent = (await copyText(location.href)) ? duePage.copied : location.href
}

restore()
panel.hidden = false
form.addEventListener('submit', event => event.preventDefault())
form.addEventListener('input', () => void answer(true))
need(panel, '[data-copy-link]').addEventListener('click', () => void copyLink())
void answer(false)
