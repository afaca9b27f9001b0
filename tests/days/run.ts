// npm run test:days -- [how many] [files]: the node tests with the clock at days spread over 2024 to 2028. Nothing may turn red by itself.
import { dayRun, sampleOfDays } from './clock.ts'

const [given, ...files] = process.argv.slice(2)
const days = sampleOfDays(Number(given ?? 27))
const red: string[] = []
for (const day of days) {
  const { code, last, red: lines } = await dayRun(day, files)
  console.log([`${day}  ${last}`, ...lines].join('\n'))
  if (code !== 0) red.push(day)
}
console.log(
  `${days.length - red.length} days passed, ${red.length} failed${red.length > 0 ? `: ${red.join(', ')}` : ''}`,
)
if (red.length > 0) process.exitCode = 1
