// npm run fuzz -- [times] [door] [seed]: hands anything at all in at every door and looks whether its law holds; what breaks one is told with the line to keep.
import fc from 'fast-check'
import { doors, kept } from './doors.ts'

const [times = '10000', chosen, seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
console.log(`seed ${seed}, ${times} times a door`)
for (const [name, { given, law }] of Object.entries(doors).filter(
  ([name]) => chosen === undefined || name === chosen,
)) {
  let [slowest, runs] = [{ milliseconds: 0, text: '' }, 0]
  const timed = (text: string) => {
    const begin = performance.now()
    law(text)
    const milliseconds = performance.now() - begin
    runs++
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, text }
  }
  for (const text of kept[name] ?? []) timed(text)
  const found = fc.check(fc.property(given, timed), { numRuns: Number(times), seed: Number(seed) })
  console.log(`${name.padEnd(10)} ${String(runs).padStart(7)} times, slowest ${slowest.milliseconds.toFixed(0)} ms`)
  if (slowest.milliseconds > 1000) console.log(`  more than a second: ${JSON.stringify(slowest.text).slice(0, 500)}`)
  if (found.failed)
    console.log(`  ${found.errorInstance}\n  fuzz-kept.json, "${name}": ${JSON.stringify(found.counterexample?.[0])}`)
  if (found.failed || slowest.milliseconds > 1000) process.exitCode = 1
}
