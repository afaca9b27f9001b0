import { expect, test } from 'vitest'
import { visitsOf } from '../../../src/engine/situation/visits.ts'
import type { Procedure } from '../../../src/model/procedure.ts'

const one = (code: string, agency: string, more: Partial<Procedure> = {}): Procedure => ({
  code,
  name: code,
  sector: 'ho-tich',
  kind: 'public',
  agency,
  channels: [{ id: 'in-person' }, { id: 'online' }],
  ...more,
})
const paper = (outputOf: string) => [{ id: 'giay', name: 'Giấy', originals: 1, outputOf }]

test.each<[name: string, procedures: Procedure[], visits: string[][]]>([
  ['two of one agency', [one('1.1', 'xa'), one('1.2', 'xa'), one('1.3', 'thue')], [['1.1', '1.2']]],
  ['one alone is no visit of several', [one('1.1', 'xa'), one('1.3', 'thue')], []],
  [
    'what waits for another is not handed in with it',
    [one('1.1', 'xa'), one('1.2', 'xa', { papers: paper('1.1') })],
    [],
  ],
  [
    'what waits for something else is',
    [one('1.1', 'xa'), one('1.2', 'xa', { papers: paper('1.9') })],
    [['1.1', '1.2']],
  ],
  ['what is only done online is no visit', [one('1.1', 'xa'), one('1.2', 'xa', { channels: [{ id: 'online' }] })], []],
])('%s', (_, procedures, visits) => {
  expect(visitsOf(procedures).map(({ codes }) => codes)).toEqual(visits)
})

test('who chose to do it online does not go there', () => {
  const situations = new Map([['1.2', { channel: 'online' as const }]])
  expect(visitsOf([one('1.1', 'xa'), one('1.2', 'xa')], situations)).toEqual([])
})
