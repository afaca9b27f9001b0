import { describe, expect, test } from 'vitest'
import { mayFollow, stageOn } from '../../../src/engine/record/course.ts'
import type { Stage, Standing } from '../../../src/model/proposal.ts'

describe('the way of a proposal', () => {
  test.each<[string, Standing, Standing, boolean]>([
    ['one step forward', 'draft', 'proposed', true],
    ['a step left out', 'proposed', 'approved', true],
    ['refused after it was proposed', 'proposed', 'rejected', true],
    ['refused after consent', 'approved', 'rejected', true],
    ['backwards', 'approved', 'recommended', false],
    ['the same twice', 'proposed', 'proposed', false],
    ['on after a refusal', 'rejected', 'approved', false],
    ['refused once it is law', 'enacted', 'rejected', false],
  ])('%s', (_, earlier, later, may) => expect(mayFollow(earlier, later)).toBe(may))

  const course: Stage[] = [
    { state: 'proposed', on: '2026-03-01', owner: 'Sở mẫu' },
    { state: 'approved', on: '2026-06-01', number: '1/QĐ-TTg', owner: 'Thủ tướng' },
  ]
  test.each<[string, string, Standing | undefined]>([
    ['the day before the first step', '2026-02-28', undefined],
    ['its day', '2026-03-01', 'proposed'],
    ['between two', '2026-05-31', 'proposed'],
    ['after the last', '2027-01-01', 'approved'],
  ])('%s', (_, day, state) => expect(stageOn({ course }, day)?.state).toBe(state))
})
