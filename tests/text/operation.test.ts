// Operations in the words of a decision: each thing said once, and what comes new named as new.
import { expect, test } from 'vitest'
import type { Operation } from '../../src/model/operation.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { operationPhrase } from '../../src/text/operation.ts'

const base: Procedure = {
  code: '9.000001',
  name: 'Thủ tục mẫu',
  sector: 'ho-tich',
  kind: 'public',
  channels: [{ id: 'in-person' }, { id: 'post' }],
}
const shared: Procedure = {
  ...base,
  channels: [
    { id: 'in-person', share: 0.6 },
    { id: 'online', share: 0.4 },
  ],
}
const limit = (channel: 'in-person' | 'online', amount: number) =>
  ({ amount, unit: 'working-day', when: { channel } }) as const

test.each<[string, Procedure, Operation, string]>([
  [
    'limits that became one are said once',
    base,
    { op: 'set-time-limits', timeLimits: [limit('in-person', 10), limit('online', 10)] },
    'Thời hạn giải quyết còn 10 ngày làm việc',
  ],
  [
    'limits that differ are said each',
    base,
    { op: 'set-time-limits', timeLimits: [limit('in-person', 10), limit('online', 7)] },
    'Thời hạn giải quyết còn 10 ngày làm việc hoặc 7 ngày làm việc',
  ],
  [
    'a way of filing beside the others',
    base,
    { op: 'set-channels', channels: [{ id: 'in-person' }, { id: 'post' }, { id: 'online' }] },
    'Thêm cách nộp trực tuyến',
  ],
  [
    'one instead of another',
    base,
    { op: 'set-channels', channels: [{ id: 'in-person' }, { id: 'online' }] },
    'Cách thức thực hiện: trực tiếp, trực tuyến',
  ],
  [
    'shares set anew',
    shared,
    {
      op: 'set-channels',
      channels: [
        { id: 'in-person', share: 0.2 },
        { id: 'online', share: 0.8 },
      ],
    },
    'Cách thức thực hiện: trực tiếp 20\u00a0%, trực tuyến 80\u00a0%',
  ],
])('%s', (_, procedure, operation, said) => {
  expect(operationPhrase(operation, procedure, id => id)).toBe(said)
})
