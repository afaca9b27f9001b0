// Deadlines of all committed procedures for 1,000 random filing moments, explained or not. `npm run bench:deadline`.
import { situationsOf } from '../../src/engine/situation/applies.ts'
import { myTimeLimit } from '../../src/engine/situation/limits.ts'
import { compileCalendar } from '../../src/engine/time/calendar.ts'
import { dayNumber, isoOf } from '../../src/engine/time/dates.ts'
import { deadline } from '../../src/engine/time/deadline.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const { catalog } = loadCatalog('procedures')
const calendar = compileCalendar(catalog.calendars.values())

/** Mulberry32: the same moments every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const next = random(20261123)
const [first, last] = [dayNumber('2024-01-01'), dayNumber('2027-06-30')]
const pad = (value: number) => String(value).padStart(2, '0')
const moments = Array.from({ length: 1000 }, () => {
  const day = isoOf(first + Math.floor(next() * (last - first + 1)))
  return `${day}T${pad(Math.floor(next() * 24))}:${pad(Math.floor(next() * 60))}`
})

/** One limit a procedure: of its first case and channel that has exactly one. */
const limits = [...catalog.procedures.values()].flatMap(procedure => {
  const found = situationsOf(procedure)
    .map(situation => ({ ...myTimeLimit(procedure, { ...situation, circumstances: [] }), channel: situation.channel }))
    .find(answer => 'limit' in answer)
  return found !== undefined && 'limit' in found ? [found] : []
})

function measure(explain: boolean) {
  const start = performance.now()
  const cpu = process.cpuUsage()
  let dated = 0
  let days = 0
  for (const submitted of moments)
    for (const { limit, channel } of limits) {
      const result = deadline({ limit, submitted, channel, calendar })
      if (result.due !== undefined) dated++
      if (explain) days += result.days.length
    }
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, dated, days }
}

/** The bound is on the time of the processor, so that a busy machine does not fail it. */
const limitMs = 1000
const plain = measure(false)
const explained = measure(true)
const count = moments.length * limits.length
const times = ({ ms, cpuMs }: typeof plain) => `${ms.toFixed(0)} ms (processor ${cpuMs.toFixed(0)} ms)`
console.log(
  `${catalog.procedures.size} procedures, ${limits.length} with a limit, ${moments.length} moments: ${count} deadlines`,
)
console.log(`dates: ${times(plain)}, ${((plain.ms / count) * 1000).toFixed(2)} µs each, ${plain.dated} with a date`)
console.log(`dates with every day explained: ${times(explained)}, ${explained.days} days`)
const within = Math.min(plain.ms, plain.cpuMs) < limitMs && limits.length > 0
console.log(within ? `within ${limitMs} ms` : `over ${limitMs} ms`)
if (!within) process.exitCode = 1
