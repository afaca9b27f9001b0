// npm run test:days -- [how many, or a day] [files]: the tests with the clock at days spread over 2024 to 2028. Nothing may turn red by itself.
// A node test during which nobody asks what day it is cannot come out otherwise on another day: it runs on the first day, the others on each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DayRun, dayRun, filesThatLooked, sampleOfDays } from './clock.ts'

const [given = '27', ...files] = process.argv.slice(2)
const [first = '', ...others] = /^\d{4}-\d\d-\d\d$/.test(given) ? [given] : sampleOfDays(Number(given))
const red: string[] = []

function tell(day: string, { code, last, red: lines }: DayRun): void {
  console.log([`${day}  ${last}`, ...lines].join('\n'))
  if (code !== 0) red.push(day)
}

const inBrowser = files.some(file => file.startsWith('tests/browser'))
const work = mkdtempSync(join(tmpdir(), 'days-'))
const reads = join(work, 'reads')
tell(first, await dayRun(first, files, inBrowser ? undefined : reads))
const looking = inBrowser ? files : filesThatLooked(reads)
rmSync(work, { recursive: true })
if (!inBrowser) console.log(`${looking.length} files look at the clock; they alone run on ${others.length} other days`)
for (const day of looking.length > 0 ? others : []) tell(day, await dayRun(day, looking))

const days = others.length + 1
console.log(`${days - red.length} days passed, ${red.length} failed${red.length > 0 ? `: ${red.join(', ')}` : ''}`)
if (red.length > 0) process.exitCode = 1
