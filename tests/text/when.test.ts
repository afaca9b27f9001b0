import { expect, test } from 'vitest'
import type { Procedure, When } from '../../src/model/procedure.ts'
import { describeWhen, statementOf, whenWithin } from '../../src/text/when.ts'

const procedure: Procedure = {
  code: '9.000001',
  name: 'Thủ tục',
  sector: 'mau',
  kind: 'public',
  cases: [
    { id: 'mot', name: 'Nhà ở riêng lẻ' },
    { id: 'hai', name: 'Công trình' },
    { id: 'ba', name: 'Dự án' },
    { id: 'bon', name: 'Nhà thờ, đình, chùa, trụ sở, trường học' },
  ],
  circumstances: [{ id: 'tre', question: 'Hồ sơ nộp trễ hạn?' }],
}

test.each<[string, When | undefined, string, string]>([
  ['always', undefined, '', ''],
  ['a way to file', { channel: 'online' }, 'Khi nộp trực tuyến', 'khi nộp trực tuyến'],
  ['a case keeps its own name', { case: 'mot' }, 'Trường hợp: Nhà ở riêng lẻ', 'trường hợp: Nhà ở riêng lẻ'],
  [
    'most of the cases: the one that is left out',
    { case: ['mot', 'hai', 'bon'] },
    'Trừ trường hợp dự án',
    'trừ trường hợp dự án',
  ],
  [
    'most of the cases, where the one left out is the longer',
    { case: ['mot', 'hai', 'ba'] },
    'Trường hợp: Nhà ở riêng lẻ hoặc Công trình hoặc Dự án',
    'trường hợp: Nhà ở riêng lẻ hoặc Công trình hoặc Dự án',
  ],
  [
    'half of the cases',
    { case: ['mot', 'hai'] },
    'Trường hợp: Nhà ở riêng lẻ hoặc Công trình',
    'trường hợp: Nhà ở riêng lẻ hoặc Công trình',
  ],
  [
    'all cases, said one by one',
    { case: ['mot', 'hai', 'ba', 'bon'] },
    'Trường hợp: Nhà ở riêng lẻ hoặc Công trình hoặc Dự án hoặc Nhà thờ, đình, chùa, trụ sở, trường học',
    'trường hợp: Nhà ở riêng lẻ hoặc Công trình hoặc Dự án hoặc Nhà thờ, đình, chùa, trụ sở, trường học',
  ],
  [
    'several parts',
    { channel: 'post', if: 'tre' },
    'Khi nộp qua bưu chính; nếu hồ sơ nộp trễ hạn',
    'khi nộp qua bưu chính; nếu hồ sơ nộp trễ hạn',
  ],
])('when a line applies, alone and within a line: %s', (_name, when, alone, within) =>
  expect([describeWhen(when, procedure), whenWithin(when, procedure)]).toEqual([alone, within]),
)

test.each([
  ['Bạn nhờ người khác nộp thay?', 'bạn nhờ người khác nộp thay'],
  ['Hồ sơ có thuộc trường hợp này không: Ủy quyền?', 'hồ sơ thuộc trường hợp này: Ủy quyền'],
  ['Nơi làm thủ tục có thuộc xã miền núi không?', 'nơi làm thủ tục thuộc xã miền núi'],
  ['Bạn có giấy tờ về khuyết tật không?', 'bạn có giấy tờ về khuyết tật'],
])('a question as the statement to which one says yes: %s', (question, statement) => {
  expect(statementOf(question)).toBe(statement)
})
