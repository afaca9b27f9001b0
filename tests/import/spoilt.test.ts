// Items spoilt as lists come, imported: nothing ends the import, no figure is made up, and the checks find no error.
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/import/convert.ts'
import { listBuilder } from '../../src/import/lists.ts'
import { component, errorsIn, folder, importInto, portal } from './portal.ts'
import { brokenPromises, spoil } from './spoil.ts'

/** A line with a little of all that a list may say, in words of our own. */
const rich = portal({
  executingAgencies: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
  executionMethods: ['DIRECT', 'ONLINE', 'POSTAL'].map((submissionMethod, at) => ({
    submissionMethod,
    processingTime: [10, '15', 7.5][at],
    processingTimeUnit: 'WORKING_DAY',
    description:
      'Không quá 10 ngày làm việc. Đối với các xã miền núi, vùng khó khăn thì được tăng thêm 05 ngày làm việc.\nTrường hợp phức tạp: 20 ngày.',
    fees: [
      {
        type: 'FEE',
        value: 150_000,
        description: 'Phí thẩm định: 150.000 đồng/hồ sơ; từ ngày 01/7/2025 đến hết ngày 31/12/2026 bằng 50% mức phí',
      },
      { type: 'SERVICE_FEE', value: 0, description: 'Không thu' },
      { type: 'FEE', value: 20, description: '20.000 đ/tờ' },
    ],
  })),
  executionCases: [
    {
      name: 'a) Trường hợp cấp mới, hồ sơ gồm:',
      profileComponents: [
        component('- Đơn đề nghị theo Mẫu số 01 Phụ lục II'),
        component('Trường hợp ủy quyền thì phải có văn bản ủy quyền', 1, 1),
        component('Đối với tổ chức:\n- Bản sao quyết định thành lập;\n- Danh sách thành viên'),
        component('02 ảnh 4 x 6 (nếu nộp trực tiếp)'),
      ],
    },
    { name: 'b) Trường hợp cấp lại', profileComponents: [component('Bản chính giấy phép hoặc bản sao', 1, 1)] },
    { name: '* Lưu ý:', profileComponents: [component('Bản dịch phải được chứng thực', 0)] },
  ],
  cases: [{ name: 'Cấp giấy phép', processingDay: { qty: 12, type: 'WORKING_DAY' } }],
  requirementsAndConditions: '- Có kho.\n- Có người phụ trách.',
})

const around = () => ({
  lists: listBuilder({ sectors: [], agencies: [], subjectKinds: [], lifeEvents: [], documents: [] }),
  provinces: [],
  on: '2026-11-27',
})

describe('spoilt items', () => {
  test('the whole one keeps every promise', () => {
    const { procedure } = convert(rich, around())
    expect(procedure && brokenPromises(procedure, rich)).toEqual([])
    expect(procedure?.papers).toHaveLength(6)
  })

  test('of three hundred none ends the import and each record keeps every promise', () => {
    const all = Array.from({ length: 300 }, (_, seed) => spoil(rich, 20_261_129 + seed))
    const read = all.map(({ detail }) => ({ detail, made: convert(detail, around()) }))
    const broken = read.flatMap(({ detail, made }) => (made.procedure ? brokenPromises(made.procedure, detail) : []))
    expect(broken).toEqual([])
    expect(read.filter(({ made }) => made.procedure === undefined && made.remarks.length === 0)).toEqual([])
    expect(read.filter(({ made }) => made.procedure).length).toBeGreaterThan(200)
    expect(new Set(all.flatMap(({ kinds }) => [...kinds])).size).toBeGreaterThan(20)
  })

  test('a promise that is not kept is seen', () =>
    expect(
      brokenPromises(
        {
          code: '9.100001',
          name: 'Việc',
          sector: 's',
          kind: 'public',
          papers: [{ id: 'a', name: '…', when: { if: 'b' } }],
        },
        rich,
      ),
    ).toEqual(['a paper has a name', 'every condition is asked']))

  test('a catalogue of twenty passes the checks', async () => {
    const root = folder()
    await importInto(
      root,
      Array.from({ length: 20 }, (_, seed) => spoil(rich, 7_000_000 + seed).detail),
    )
    expect(errorsIn(root)).toEqual([])
  })
})
