import { expect, test } from 'vitest'
import type { Procedure, When } from '../../src/model/procedure.ts'
import { describeWhen, whenWithin } from '../../src/text/when.ts'

const procedure: Procedure = {
  code: '9.000001',
  name: 'Thủ tục',
  sector: 'mau',
  kind: 'public',
  cases: [{ id: 'mot', name: 'Nhà ở riêng lẻ' }],
  circumstances: [{ id: 'tre', question: 'Hồ sơ nộp trễ hạn?' }],
}

test.each<[string, When | undefined, string, string]>([
  ['always', undefined, '', ''],
  ['a way to file', { channel: 'online' }, 'Khi nộp trực tuyến', 'khi nộp trực tuyến'],
  ['a case keeps its own name', { case: 'mot' }, 'Trường hợp: Nhà ở riêng lẻ', 'trường hợp: Nhà ở riêng lẻ'],
  [
    'several parts',
    { channel: 'post', if: 'tre' },
    'Khi nộp qua bưu chính; Nếu hồ sơ nộp trễ hạn',
    'khi nộp qua bưu chính; nếu hồ sơ nộp trễ hạn',
  ],
])('when a line applies, alone and within a line: %s', (_name, when, alone, within) =>
  expect([describeWhen(when, procedure), whenWithin(when, procedure)]).toEqual([alone, within]),
)
