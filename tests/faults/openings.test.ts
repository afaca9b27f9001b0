// Every kind of fault that openings look for is found wherever it is put, and nothing that only looks like one is accused.
import { expect, test } from 'vitest'
import { accused, injected } from './openings.ts'

test.each(injected(20))('$rule', ({ tried, found, others }) =>
  expect({ tried, found, others }).toEqual({ tried: 20, found: 20, others: 0 }),
)

test('what only looks like a fault', () => expect(accused(20).found).toBe(0))
