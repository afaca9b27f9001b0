// The journal of the open data gives back every published state, byte for byte.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { runLine } from '../../src/cli/main.ts'
import { afterStep, type JournalStep, journalStep } from '../../src/export/open-data/journal.ts'
import { wholeJson } from '../../src/export/open-data/open-data.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { publishedOne, textOf } from './published.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-journal-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const base = publishedOne({})
const [sample] = base.pages
const whole = (names: readonly string[], on: string) =>
  textOf(
    wholeJson({
      ...base,
      on,
      pages: names.map(
        (name, index) => ({ ...sample, code: `9.${String(index).padStart(6, '0')}`, name }) as Procedure,
      ),
    }),
  )

const days = ['2026-11-27', '2026-11-28', '2026-12-01']
const anyWhole = fc
  .tuple(fc.array(fc.constantFrom('a', 'b, "c"', 'd\u2028', ']}', ''), { maxLength: 6 }), fc.constantFrom(...days))
  .map(([names, on]) => whole(names, on))

test('any states, one after another: each comes back, and a later one from any earlier', () => {
  fc.assert(
    fc.property(fc.array(anyWhole, { minLength: 2, maxLength: 6 }), states => {
      const steps = states.map((state, index) => journalStep(states[index - 1], state) as JournalStep)
      for (const first of states.keys()) {
        let text: string | undefined = states[first]
        for (const step of steps.slice(first + 1)) text = afterStep(text, step)
        expect(text).toBe(states.at(-1))
      }
      expect(afterStep(undefined, steps[0] as JournalStep)).toBe(states[0])
    }),
    { numRuns: 100 },
  )
})

test('a step says only what is new', () => {
  const names = ['a', 'b', 'c', 'd']
  const step = journalStep(whole(names, '2026-11-27'), whole(['a', 'b', 'x', 'd'], '2026-11-28'))
  expect(step?.pieces).toEqual([[0, 2], expect.stringContaining('"x"'), [3, 1]])
})

test.each(['', '{}', 'a\nb', '{"on":"2026-11-27","procedures":[\n]}\n'])('%j is no whole of a site', text => {
  expect(journalStep(undefined, text)).toBeUndefined()
})

test('a step that does not follow is refused, not guessed', () => {
  const step = journalStep(whole(['a', 'b'], '2026-11-27'), whole(['a', 'b', 'c'], '2026-11-28')) as JournalStep
  expect(afterStep(whole(['z', 'b'], '2026-11-27'), step)).toBeUndefined()
})

test('the command keeps states and gives each back by its version or its day', async () => {
  const [journal, file, back] = ['so.ndjson', 'thu-tuc.json', 'lai.json'].map(name => join(work, name))
  const run = async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const status = await runLine(['journal', journal ?? '', ...args], {
      out: text => void out.push(text),
      err: text => void err.push(text),
    })
    return { status, out: out.join('\n'), err: err.join('\n') }
  }
  const states = days.map((on, index) => whole(['a', 'b', 'c'].slice(0, index + 1), on))
  for (const state of states) {
    writeFileSync(file ?? '', state)
    expect((await run('--add', file ?? '')).status).toBe(0)
  }
  expect((await run('--add', file ?? '')).out).toContain('không ghi gì thêm')
  expect((await run()).out.split('\n')).toHaveLength(3)
  for (const [index, on] of days.entries()) {
    const version = JSON.parse(states[index] ?? '').version
    for (const name of [on, version]) {
      expect((await run('--version', name, '--out', back ?? '')).status).toBe(0)
      expect(readFileSync(back ?? '', 'utf8')).toBe(states[index])
    }
  }
  expect(await run('--version', '2020-01-01', '--out', back ?? '')).toMatchObject({ status: 2, out: '' })
  writeFileSync(
    journal ?? '',
    readFileSync(journal ?? '', 'utf8')
      .replace('"9.000000"', '"9.000009"')
      .replaceAll('9.000000', '9.000009'),
  )
  const broken = await run('--version', '2026-12-01', '--out', back ?? '')
  expect([broken.status, broken.err]).toEqual([2, expect.stringContaining('hỏng từ dòng 1')])
})
