import { existsSync, readFileSync } from 'node:fs'
import { afterStep, type JournalStep, journalStep, stepNamed } from '../../export/open-data/journal.ts'
import { commandTexts } from '../../text/cli.ts'
import { journalText as t } from '../../text/journal.ts'
import { valueWords } from '../../text/option.ts'
import { writeWhole } from '../atomic.ts'
import { defineCommand, type Printers } from '../command.ts'
import { optional, required, UsageError } from '../option.ts'
import { file, newFile, words } from '../readers.ts'

/** The steps of a journal, one a line; a line that is none is named. */
function stepsIn(path: string): JournalStep[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line) as JournalStep
      } catch {
        throw new UsageError(t.broken(path, index + 1))
      }
    })
}

/** The state after so many steps; a step that does not follow is named by its line. */
function stateAt(path: string, steps: readonly JournalStep[], place: number): string | undefined {
  let text: string | undefined
  for (const [index, step] of steps.slice(0, place + 1).entries()) {
    text = afterStep(text, step)
    if (text === undefined) throw new UsageError(t.broken(path, index + 1))
  }
  return text
}

const fresh = ({ pieces }: JournalStep): number => pieces.filter(piece => typeof piece === 'string').length
const size = ({ pieces }: JournalStep): number =>
  pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? 1 : piece[1]), 0)

function add(path: string, whole: string, out: Printers['out']): number {
  const steps = stepsIn(path)
  const now = readFileSync(whole, 'utf8')
  const step = journalStep(stateAt(path, steps, steps.length - 1), now)
  if (step === undefined) throw new UsageError(t.notWhole(whole))
  if (steps.at(-1)?.sum === step.sum) {
    out(t.same(step.version))
    return 0
  }
  writeWhole(path, [...steps, step].map(one => `${JSON.stringify(one)}\n`).join(''))
  out(t.added(step.on, step.version, fresh(step)))
  return 0
}

/** `thutuc journal`: every published state of the open data, each as what changed since the one before. */
export const command = defineCommand({
  words: commandTexts.journal,
  options: {
    add: optional(file),
    version: optional(words(valueWords.version)),
    out: optional(newFile('.json')),
  },
  argument: required(newFile('.ndjson')),
  run({ values: { add: whole, version, out: to }, argument: path, out }) {
    if (version !== undefined && to === undefined) throw new UsageError(t.needsOut)
    if (version === undefined && to !== undefined) throw new UsageError(t.needsVersion)
    if (whole !== undefined) return add(path, whole, out)
    const steps = stepsIn(path)
    if (version === undefined || to === undefined) {
      for (const step of steps) out(t.state(step.on, step.version, fresh(step), size(step)))
      return 0
    }
    const place = stepNamed(steps, version)
    const step = steps[place]
    const text = step && stateAt(path, steps, place)
    if (step === undefined || text === undefined) throw new UsageError(t.noState(version.slice(0, 80)))
    writeWhole(to, text)
    out(t.written(step.version, to))
    return 0
  },
})
