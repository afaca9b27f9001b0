// Prints every worked deadline, its days and its calendar file: run under several time zones, the text must be the same.

import { lateLetter, letterText } from '../../../site/features/letter/letter.ts'
import { deadline } from '../../../src/engine/time/deadline.ts'
import { icsOf } from '../../../src/engine/time/ics.ts'
import { deadlineReport } from '../../../src/export/deadline-report.ts'
import { committed as calendar } from './calendar-source.ts'
import { cases } from './deadline-cases.ts'

const lines = cases.flatMap(({ name, due: _, all: __, because: ___, ...request }) => {
  const result = deadline({ ...request, calendar })
  const due = result.due ?? ''
  return [
    name,
    JSON.stringify(result),
    ...deadlineReport(result, { ...request, calendar }, { documents: new Map() }),
    icsOf({ uid: name, due, summary: name, stamp: '20261123T000000Z' }),
    letterText(lateLetter({ submitted: request.submitted, due, today: '2026-11-23' })),
  ]
})
process.stdout.write(`${new Date(2026, 0, 1).getTimezoneOffset()}\n${lines.join('\n')}`)
