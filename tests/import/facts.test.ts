// Facts of one line of the portal: numbers, numbers of laws and hashes, and no sentence of it.
import { describe, expect, test } from 'vitest'
import { changedFields, factsOf } from '../../src/import/facts.ts'
import type { Procedure } from '../../src/model/procedure.ts'

const line = (detail: object = {}) => ({
  code: ' 1.000001',
  detail: {
    code: ' 1.000001',
    name: 'CẤP GIẤY PHÉP MẪU',
    isWard: true,
    subjectTypesDetails: [{ name: 'Tổ chức (không bao gồm doanh nghiệp, HTX)' }],
    legalBasisesDetails: [{ code: 'Nghị định 12/2024/NĐ-CP', name: '' }],
    executionMethods: [
      {
        submissionMethod: 'DIRECT',
        processingTime: '3,5',
        processingTimeUnit: 'WORKING_DAY',
        description: 'Trường hợp phải xác minh: 7 ngày làm việc',
        fees: [{ type: 'FEE', value: 50000, description: '50.000 đồng; nộp sau là 100.000 đồng' }],
      },
      { submissionMethod: 'ONLINE', processingTime: 1, processingTimeUnit: 'OTHER', fees: [{ type: 'FEE', value: 0 }] },
    ],
    executionCases: [
      {
        profileComponents: [
          { name: '- Đơn đề nghị cấp giấy phép', originalQty: 1, copyQty: 0 },
          { name: '- Đơn đề nghị cấp giấy phép', originalQty: 1, copyQty: 0 },
          { name: 'Bản chính hoặc bản sao hợp đồng', originalQty: 1, copyQty: 1 },
          { name: 'Lưu ý: nộp một bộ', originalQty: 1, copyQty: 0 },
        ],
      },
    ],
    ...detail,
  },
})

const record = {
  code: '1.000001',
  name: 'Cấp giấy phép mẫu',
  sector: 'mau',
  kind: 'public',
  papers: [{ id: 'don', name: 'Đơn đề nghị cấp giấy phép' }],
} satisfies Procedure

describe('facts of a line', () => {
  test('its numbers, each once, and the papers that its rows name', () => {
    const { hashes, papers, ...facts } = factsOf(line(), 'mau', record) ?? { hashes: {}, papers: [] }
    expect(facts).toEqual({
      code: '1.000001',
      list: 'mau',
      days: [7],
      internal: false,
      levels: ['commune'],
      applicants: ['Tổ chức (không gồm doanh nghiệp, hợp tác xã)'],
      channels: [
        {
          id: 'in-person',
          limits: [{ amount: 3.5, unit: 'working-day' }],
          lengths: [{ amount: 7, unit: 'working-day' }],
          amounts: [50000],
          said: [100000],
        },
        { id: 'online', limits: [], lengths: [], amounts: [], said: [] },
      ],
      laws: ['12/2024/NĐ-CP'],
    })
    expect(papers.map(({ hash: _hash, ...row }) => row)).toEqual([
      { originals: 1, copies: 0, papers: ['don'] },
      { originals: 1, copies: 1, says: 'either', papers: [] },
      { originals: 1, copies: 0, note: true, papers: [] },
    ])
    expect(JSON.stringify({ facts, hashes, papers })).not.toContain('Đơn')
  })

  test.each([
    { name: 'not a procedure', value: 7 },
    { name: 'a malformed code', value: line({ code: '1.0000012' }) },
  ])('none of $name', ({ value }) => {
    expect(factsOf(value, 'mau')).toBeUndefined()
  })
})

test.each([
  { name: 'a new law', detail: { legalBasisesDetails: [] }, changed: ['laws'] },
  {
    name: 'another sentence in the steps',
    detail: { executionSteps: [{ description: 'Bước 1' }] },
    changed: ['steps'],
  },
  { name: 'ids that the portal gives anew', detail: { executionSteps: [{ stepId: 'b' }] }, changed: [] },
])('what must be read again: $name', ({ detail, changed }) => {
  const base = line({ executionSteps: [{ stepId: 'a' }] })
  const [before, after] = [base, line({ executionSteps: [{ stepId: 'a' }], ...detail })].map(value =>
    factsOf(value, 'mau'),
  )
  expect(before && after && changedFields(before, after)).toEqual(changed)
})
