// npm run faults:openings -- [places]: faults of the kinds that openings look for, put into records of the catalogue, and how many are found.
import { accused, injected } from './openings.ts'

const places = Number(process.argv[2] ?? 40)
for (const { rule, tried, found, others } of injected(places))
  console.log(`${rule}: ${found} of ${tried} found, ${others} other findings`)
const clean = accused(places)
console.log(`what only looks like a fault: ${clean.found} of ${clean.tried} accused`)
