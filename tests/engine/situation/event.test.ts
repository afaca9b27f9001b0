import { describe, expect, test } from 'vitest'
import {
  type Asking,
  askedIn,
  type EventAnswers,
  eventWith,
  isAnswered,
  isNeeded,
  onlyAsked,
  toBeDone,
  waysToAnswer,
} from '../../../src/engine/situation/event.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'
import { conditionWords } from '../../../src/text/journey.ts'

const answers = (...ids: string[]) => ids.map(id => ({ id, say: id, when: `là ${id}` }))
const death: Asking = {
  questions: [
    { id: 'bao-hiem', ask: 'Người mất có đóng bảo hiểm?', answers: answers('co', 'khong') },
    { id: 'than-nhan', ask: 'Có nuôi con nhỏ?', if: { 'bao-hiem': 'co' }, answers: answers('co', 'khong') },
    { id: 'tai-san', ask: 'Để lại gì?', answers: answers('nha', 'xe', 'khong') },
  ],
  steps: [
    { procedures: ['1.000002'], if: { 'bao-hiem': 'co' } },
    { procedures: ['1.000003'], if: { 'than-nhan': 'co' } },
    { procedures: ['1.000004'], if: { 'tai-san': ['nha', 'xe'] }, unless: { 'bao-hiem': 'khong' } },
    { procedures: ['1.000005'], optional: true },
  ],
}

test.each<[name: string, code: string, answers: EventAnswers, needed: boolean | undefined]>([
  ['what no step speaks of is needed by all', '1.000001', {}, true],
  ['a condition is open before it is asked', '1.000002', {}, undefined],
  ['and holds', '1.000002', { 'bao-hiem': 'co' }, true],
  ['or does not', '1.000002', { 'bao-hiem': 'khong' }, false],
  ['what is never asked is not so', '1.000003', { 'bao-hiem': 'khong' }, false],
  ['even where an old answer says it', '1.000003', { 'bao-hiem': 'khong', 'than-nhan': 'co' }, false],
  ['what will perhaps be asked is open', '1.000003', {}, undefined],
  ['one of several answers is enough', '1.000004', { 'bao-hiem': 'co', 'tai-san': 'xe' }, true],
  ['an exception takes it away', '1.000004', { 'bao-hiem': 'khong', 'tai-san': 'xe' }, false],
  ['an exception that is open leaves it open', '1.000004', { 'tai-san': 'xe' }, undefined],
])('%s', (_, code, given, needed) => {
  expect(isNeeded(death, code, given)).toBe(needed)
})

test('a question that hangs on another is asked after it, and its answer goes with it', () => {
  expect(askedIn(death, {}).map(({ id }) => id)).toEqual(['bao-hiem', 'tai-san'])
  expect(askedIn(death, { 'bao-hiem': 'co' }).map(({ id }) => id)).toEqual(['bao-hiem', 'than-nhan', 'tai-san'])
  const given = { 'bao-hiem': 'khong', 'than-nhan': 'co', 'tai-san': 'xe', khac: 'co' }
  expect(onlyAsked(death, given)).toEqual({ 'bao-hiem': 'khong', 'tai-san': 'xe' })
  expect(onlyAsked(death, { 'tai-san': 'thuyen' })).toEqual({})
})

test('what is left to the reader is not among what is to be done', () => {
  const all = { 'bao-hiem': 'khong', 'tai-san': 'khong' }
  expect(isAnswered(death, all)).toBe(true)
  expect(toBeDone(death, '1.000001', all)).toBe(true)
  expect(toBeDone(death, '1.000005', all)).toBe(false)
  expect(toBeDone(death, '1.000001', { 'bao-hiem': 'khong' })).toBe(false)
})

test('an event keeps the questions of the procedures that there are', () => {
  const event = { ...death, id: 'mat', name: 'Mất', audience: 'citizen' as const, procedures: ['1.000001', '1.000003'] }
  const left = eventWith(event, code => code === '1.000003')
  expect(left.procedures).toEqual(['1.000003'])
  expect(left.questions?.map(({ id }) => id)).toEqual(['bao-hiem', 'than-nhan'])
  expect(eventWith(event, code => code === '1.000001')).not.toHaveProperty('questions')
})

test('conditions are said in words', () => {
  const step = death.steps?.[2]
  expect(step && conditionWords(death, step)).toBe('Nếu là nha hoặc là xe; trừ khi là khong')
  expect(conditionWords(death, { procedures: ['1.000005'] })).toBeUndefined()
})

describe('the committed life events', async () => {
  const { catalog } = await loadCatalog('procedures')
  const events = [...catalog.lifeEvents.values()].filter(({ questions }) => questions !== undefined)

  test('many have questions', () => {
    expect(events.length).toBeGreaterThan(12)
  })

  test.each(events.map(event => [event.id, event] as const))(
    '%s: every way to answer leads to something',
    (_, event) => {
      for (const way of waysToAnswer(event).map(one => onlyAsked(event, one)))
        expect(
          event.procedures.filter(code => isNeeded(event, code, way) === true),
          JSON.stringify(way),
        ).not.toEqual([])
    },
  )
})
