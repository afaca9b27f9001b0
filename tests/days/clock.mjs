// Loaded before anything else: the clock of this process, and of those it starts, stands at noon in Vietnam of TEST_DAY and goes on from there.
import { appendFileSync } from 'node:fs'

const { TEST_DAY: day = '', CLOCK_READS: reads } = process.env
const Real = Date
const shift = Real.parse(`${day}T05:00:00Z`) - Real.now()
if (Number.isNaN(shift)) throw new Error(`TEST_DAY is not a day: ${day}`)

/** Files of tests already known to look at the clock. */
const known = new Set()

/** Who asks for no day: stopwatches, seeds of random numbers, dates that are written over before they are read. */
const noDay =
  /node:internal.deps.undici|node_modules.(?:vitest|@vitest|vite|npm|graceful-fs|@modelcontextprotocol|fast-check|d3-time|mathjs.lib.esm.function.probability)\b(?!.*node_modules)/

/** Notes that the test file that runs now looks at the clock. */
function note() {
  const file = process.env.CLOCK_FILE
  if (file === undefined || known.has(file)) return
  const by =
    new Error().stack?.split('\n').find(line => line.includes(':') && !/days.clock\.mjs|^\w*Error/.test(line)) ?? ''
  if (noDay.test(by)) return
  known.add(file)
  appendFileSync(reads, `${file}\t${by.trim()}\n`)
}

const now = () => {
  if (reads) note()
  return Real.now() + shift
}

globalThis.Date = new Proxy(Real, {
  construct: (date, parts, target) => Reflect.construct(date, parts.length > 0 ? parts : [now()], target),
  apply: () => new Real(now()).toString(),
  get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
})
