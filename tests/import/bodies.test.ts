// Who performs a procedure, and what one receives.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { agencies } from '../../src/import/agencies.ts'
import { levelOfAgency, listBuilder } from '../../src/import/lists.ts'
import { results } from '../../src/import/results.ts'
import { remarks } from '../../src/import/rules.ts'

const list = (name: string) => parse(readFileSync(`procedures/lists/${name}.yaml`, 'utf8'))
const provinces = list('provinces')
const names = (...all: string[]) => all.map(name => ({ name }))

const read = (detail: Record<string, unknown>) => {
  const lists = listBuilder({
    sectors: [],
    agencies: list('agencies'),
    subjectKinds: [],
    lifeEvents: [],
    documents: [],
  })
  const { tell } = remarks()
  const bodies = agencies({ isProvince: true, ...detail }, { lists, provinces, on: '2026-11-27' }, tell)
  return { ...bodies, name: lists.lists.agencies.find(({ id }) => id === bodies.agency)?.name }
}
const ofProvince = { procedureProposal: { issuingAgency: { name: 'UBND tỉnh Gia Lai' } } }

describe('the agency', () => {
  test.each([
    [
      'as the line of agencies names it, not the group beside it',
      {
        unitGroupsExecuting: names('Thuế tỉnh, thành phố'),
        departmentsExecuting: names('Sở Nông nghiệp và Môi trường - tỉnh Gia Lai'),
        executingAgencies: 'Sở Nông nghiệp và Môi trường - tỉnh Gia Lai',
        ...ofProvince,
      },
      'Sở Nông nghiệp và Môi trường - tỉnh Gia Lai',
    ],
    [
      'of communes by kinds that are gone',
      { unitGroupsExecuting: names('Ủy ban Nhân dân xã, phường, thị trấn.') },
      'Ủy ban nhân dân cấp xã',
    ],
    [
      'a body with its ministry, known by its own name',
      { unitGroupsExecuting: names('Cục Thủy sản và Kiểm ngư - Bộ NN và MT'), isMinistry: true, isProvince: false },
      'Cục Thủy sản và Kiểm ngư',
    ],
    [
      'a body with its ministry, new to the catalogue',
      {
        unitGroupsExecuting: names('Cục Thử nghiệm - Bộ Văn hóa, Thể thao và Du lịch'),
        isMinistry: true,
        isProvince: false,
      },
      'Cục Thử nghiệm',
    ],
    [
      'a body that every ministry has',
      { unitGroupsExecuting: names('Vụ Tổ chức cán bộ - Bộ Y tế'), isMinistry: true, isProvince: false },
      'Vụ Tổ chức cán bộ - Bộ Y tế',
    ],
    [
      'a body of the police',
      { unitGroupsExecuting: names('Cục Đối ngoại - Bộ Công an'), isMinistry: true, isProvince: false },
      'Cục Đối ngoại - Bộ Công an',
    ],
    [
      'the committee, not its chairman',
      { departmentsExecuting: names('Chủ tịch Ủy ban nhân dân cấp tỉnh') },
      'Ủy ban nhân dân cấp tỉnh',
    ],
    [
      'the committee of any commune',
      { unitGroupsAuthority: names('Chủ tịch Ủy ban nhân dân xã') },
      'Ủy ban nhân dân cấp xã',
    ],
    [
      'the committee of any province',
      { unitGroupsExecuting: names('Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương') },
      'Ủy ban nhân dân cấp tỉnh',
    ],
    [
      'no trade union beside a body',
      {
        departmentsExecuting: names('Công đoàn cơ quan', 'Sở Nội vụ'),
        executingAgencies: 'Công đoàn cơ quan, Sở Nội vụ',
      },
      'Sở Nội vụ',
    ],
    ['"another body" is none', { departmentsExecuting: names('Cơ quan khác') }, undefined],
    [
      'what many offices of one kind are called',
      { departmentsExecuting: names(...['Bắc', 'Trung', 'Nam'].map(place => `Cảng vụ hàng không miền ${place}`)) },
      'Cảng vụ hàng không',
    ],
    [
      'the first of three bodies that are not of one kind',
      { departmentsExecuting: names('Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp') },
      'Sở Y tế',
    ],
    [
      'in the order of that line',
      { departmentsExecuting: names('Sở Nội vụ', 'Sở Y tế'), executingAgencies: 'Sở Y tế, Sở Nội vụ' },
      'Sở Y tế',
    ],
    [
      'the group where the line is empty',
      { unitGroupsExecuting: names('Ủy ban nhân dân cấp xã'), executingAgencies: '' },
      'Ủy ban nhân dân cấp xã',
    ],
    [
      'one of a province for the whole country',
      {
        departmentsExecuting: names('Sở Xây dựng - TP.HCM'),
        executingAgencies: 'Sở Xây dựng - TP.HCM',
        procedureProposal: { issuingAgency: { name: 'Bộ Xây dựng' } },
      },
      'Sở Xây dựng',
    ],
    [
      'of the one level that is marked',
      {
        isProvince: false,
        isWard: true,
        departmentsExecuting: names('Sở Y tế'),
        unitGroupsExecuting: names('Ủy ban nhân dân cấp xã'),
        executingAgencies: 'Sở Y tế',
      },
      'Ủy ban nhân dân cấp xã',
    ],
    ['none that has ended', { unitGroupsExecuting: names('Công an cấp huyện') }, undefined],
    [
      'the other one where the first has ended',
      { unitGroupsExecuting: names('Bảo hiểm xã hội cấp huyện', 'Bảo hiểm xã hội cấp tỉnh') },
      'Bảo hiểm xã hội cấp tỉnh',
    ],
    [
      'no department of a ministry that has ended',
      { departmentsExecuting: names('Sở Giao thông vận tải'), executingAgencies: 'Sở Giao thông vận tải' },
      undefined,
    ],
  ])('%s', (_name, detail, expected) => expect(read(detail).name).toBe(expected))

  test('the chairman stays as the one who decides', () =>
    expect(read({ departmentsExecuting: names('Chủ tịch Ủy ban nhân dân cấp tỉnh') }).notes).toEqual([
      'Cơ quan có thẩm quyền: Chủ tịch Ủy ban nhân dân cấp tỉnh.',
    ]))

  test('a body of a level that is not marked is in doubt', () =>
    expect(read({ departmentsExecuting: names('Bộ Y tế') }).unclear).toEqual([
      'Nguồn ghi cơ quan thực hiện là Bộ Y tế, nhưng cấp thực hiện lại là cấp tỉnh.',
    ]))

  test.each([
    ['Bảo hiểm xã hội tỉnh', 'province'],
    ['Cục An toàn bức xạ và hạt nhân', 'ministry'],
    ['Trung tâm Đăng kiểm phương tiện', 'other'],
    ['UBND cấp xã', 'commune'],
    ['Bộ phận Một cửa', 'other'],
  ])('the level of %s is %s', (name, level) => expect(levelOfAgency(name)).toBe(level))

  test('an office that has ended is said', () =>
    expect(read({ unitGroupsExecuting: names('Công an cấp huyện') }).unclear).toEqual([
      'Nguồn ghi cơ quan thực hiện là Công an cấp huyện, nhưng cơ quan này không còn sau 30/06/2025.',
    ]))
})

describe('the results', () => {
  const order = (...given: string[]) =>
    results({ resultsDetails: names(...given) }, () => undefined).map(({ name }) => name)
  test.each([
    ['a refusal comes last', ['Văn bản từ chối', 'Giấy phép'], ['Giấy phép', 'Văn bản từ chối']],
    [
      'either of both is no refusal',
      ['Văn bản chấp thuận hoặc từ chối', 'Giấy phép'],
      ['Văn bản chấp thuận hoặc từ chối', 'Giấy phép'],
    ],
    [
      'giving back a permit is no refusal',
      ['Quyết định cho phép trả lại giấy phép', 'Biên bản'],
      ['Quyết định cho phép trả lại giấy phép', 'Biên bản'],
    ],
    [
      'a request to complete the file comes behind',
      ['Văn bản yêu cầu sửa đổi, bổ sung hồ sơ', 'Giấy phép'],
      ['Giấy phép', 'Văn bản yêu cầu sửa đổi, bổ sung hồ sơ'],
    ],
    [
      'nor a request for what is lacking, however it is called',
      [
        'Thông báo bằng văn bản nội dung cần sửa đổi, bổ sung của Cơ quan đăng ký kinh doanh cấp xã',
        'Thông báo về việc sửa đổi, bổ sung hồ sơ đăng ký doanh nghiệp',
        'Giấy chứng nhận',
      ],
      [
        'Giấy chứng nhận',
        'Thông báo bằng văn bản nội dung cần sửa đổi, bổ sung của Cơ quan đăng ký kinh doanh cấp xã',
        'Thông báo về việc sửa đổi, bổ sung hồ sơ đăng ký doanh nghiệp',
      ],
    ],
    ['a refusal alone stays', ['Văn bản trả lời (nếu không đồng ý)'], ['Văn bản trả lời (nếu không đồng ý)']],
    [
      'bullets and full stops',
      ['+ Văn bản từ chối (nêu rõ lý do).', 'giấy phép;'],
      ['Giấy phép', 'Văn bản từ chối (nêu rõ lý do)'],
    ],
  ])('%s', (_name, given, expected) => expect(order(...given)).toEqual(expected))
})
