// Each file of tests/fixtures/invalid is one mistake: its name is the code, its comments say where it would stand
// in the fixture catalogue (`# at:`) and at which line and column the problem must point (`# expect:`). `CODE.2.yaml` is a
// second branch of the same rule.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { readLooseFile } from '../../src/load/files.ts'
import { problemsOf } from '../../src/load/problems.ts'
import { problemTexts } from '../../src/model/problem-codes.ts'
import { hintOf, messageOf } from '../../src/text/problems.ts'

const folder = 'tests/fixtures/invalid'
const files = readdirSync(folder).sort()
const on = '2026-11-22'
const codeOf = (name: string) => name.replace(/(?:\.\d+)?\.yaml$/, '')

describe('one broken file per problem code', () => {
  test.each(files)('%s', name => {
    const file = `${folder}/${name}`
    const [, line, column] = /^# expect: (\d+):(\d+)$/m.exec(readFileSync(file, 'utf8')) ?? []
    const problems = problemsOf(loadCatalog('tests/fixtures/catalog', [readLooseFile(file)]), on)
    expect(problems.map(problem => [problem.file, problem.code, problem.line, problem.column])).toEqual([
      [file, codeOf(name), Number(line), Number(column)],
    ])
    const [problem] = problems
    for (const text of problem ? [messageOf(problem.code, problem.values), hintOf(problem.code, problem.values)] : []) {
      expect(text).not.toMatch(/\{\S/)
      expect(text.trim()).not.toBe('')
    }
  })

  test('codes, fixtures and guide name the same set', () => {
    const codes = Object.keys(problemTexts).sort()
    const guide = [...readFileSync('procedures/README.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      match => match[1],
    )
    expect([...new Set(files.map(codeOf))].sort()).toEqual(codes)
    expect(guide.toSorted()).toEqual(codes)
  })
})

test('the fixture catalogue itself has no problem', () => {
  expect(problemsOf(loadCatalog('tests/fixtures/catalog'), on)).toEqual([])
})
