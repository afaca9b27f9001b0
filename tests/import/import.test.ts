import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { changesText, reportText } from '../../src/import/report.ts'
import { errorsIn, folder, importInto, portal, recordOf, recordsIn } from './portal.ts'

const recordPath = 'records/viec-thu/9.100001.yaml'

describe('one procedure', () => {
  test('an empty folder becomes a whole catalogue without errors', async () => {
    const root = folder()
    const report = await importInto(root, [portal()])
    expect(report.outcomes).toEqual({ created: 1 })
    expect(errorsIn(root)).toEqual([])
    expect(readdirSync(root).toSorted()).toEqual([
      'calendar',
      'imported',
      'lists',
      'models',
      'parameters',
      'records',
      'schema',
    ])
    expect(recordsIn(root).get('9.100001')).toMatchObject({
      name: 'Cấp giấy phép thử',
      sector: 'viec-thu',
      kind: 'public',
      levels: ['province'],
      applicants: ['cong-dan'],
      agency: 'so-thu-nghiem',
      decision: { number: '12/QĐ-BTN', date: '2026-01-05', issuer: 'bo-thu-nghiem' },
      legalBasis: [{ document: '01/2026/NĐ-CP' }],
      papers: [{ id: 'don-de-nghi', name: 'Đơn đề nghị', originals: 1 }],
      steps: [
        { name: 'Tổ chức nộp hồ sơ.', actor: 'applicant' },
        { name: 'Sở Thử nghiệm xem xét.', actor: 'agency' },
      ],
      fees: [{ amount: 50000, verified: false }],
      timeLimits: [{ amount: 5, unit: 'working-day' }],
      channels: [{ id: 'in-person' }],
    })
  })

  test('the original text lies beside the record', async () => {
    const root = folder()
    await importInto(root, [portal()])
    const imported = JSON.parse(readFileSync(join(root, 'imported/9.100001.json'), 'utf8'))
    expect(imported.source).toEqual(portal())
    expect(imported.record).toBe(readFileSync(join(root, recordPath), 'utf8'))
  })

  test.each([
    ['an internal procedure', { isInternal: true }, { kind: 'internal' }],
    [
      'a procedure of one province',
      { procedureProposal: { proposalNumber: '1/QĐ-UBND', issuingAgency: { name: 'UBND tỉnh Lào Cai' } } },
      { province: '15' },
    ],
    ['no requirements, said so', { requirementsAndConditions: 'Không quy định.' }, { requirements: [] }],
    ['decomposed letters', { name: 'Cấp giấy phép thử'.normalize('NFD') }, { name: 'Cấp giấy phép thử' }],
  ])('%s', async (_name, more, expected) => expect((await recordOf(more)).record).toMatchObject(expected))

  test.each([
    ['no requirements, nothing said', {}, 'requirements'],
    ['no papers', { executionCases: [] }, 'papers'],
    ['no legal basis', { legalBasisesDetails: [] }, 'legalBasis'],
    [
      'a zero fee without a word',
      {
        executionMethods: [
          {
            submissionMethod: 'DIRECT',
            processingTime: 5,
            processingTimeUnit: 'DAY',
            fees: [{ type: 'FEE', value: 0 }],
          },
        ],
      },
      'fees',
    ],
    [
      'a zero time without a word',
      { executionMethods: [{ submissionMethod: 'DIRECT', processingTime: 0, processingTimeUnit: 'OTHER', fees: [] }] },
      'timeLimits',
    ],
  ])('what the source lacks stays absent: %s', async (_name, more, key) =>
    expect((await recordOf(more)).record).not.toHaveProperty(key),
  )

  test('every component of a fee that the text leaves open keeps its words', async () => {
    const methods = [
      {
        submissionMethod: 'DIRECT',
        processingTime: 1,
        processingTimeUnit: 'DAY',
        fees: [{ type: 'SERVICE_FEE', value: 0, description: 'Theo quy định của Hội đồng nhân dân' }],
      },
    ]
    expect((await recordOf({ executionMethods: methods })).record?.fees).toMatchObject([
      { kind: 'charge', undetermined: 'Theo quy định của Hội đồng nhân dân' },
    ])
  })
})

describe('codes', () => {
  test.each([
    ['a space in front', ' 9.100001', 'created', 'CODE_TRIMMED'],
    ['seven digits', '9.1000011', 'left-out', 'CODE_MALFORMED'],
    ['deleted at the source', '9.100001-Xoa', 'left-out', 'CODE_DELETED'],
    ['a path', '../../../x', 'left-out', 'CODE_MALFORMED'],
  ])('%s', async (_name, code, outcome, rule) => {
    const report = await importInto(folder(), [portal({ code })])
    expect(report.outcomes).toEqual({ [outcome]: 1 })
    expect(report.entries[0]?.remarks.map(remark => remark.rule)).toContain(rule)
  })

  test('of two lines with one code the well-formed one is taken, whatever the order', async () => {
    const lines = [portal({ code: ' 9.100001', name: 'Tên thứ hai' }), portal()]
    for (const order of [lines, lines.toReversed()]) {
      const root = folder()
      const report = await importInto(root, order)
      expect(report.outcomes).toEqual({ created: 1, 'left-out': 1 })
      expect(recordsIn(root).get('9.100001')?.name).toBe('Cấp giấy phép thử')
    }
  })
})

describe('importing again', () => {
  const changed = portal({ name: 'Cấp giấy phép thử, sửa đổi' })
  const edit = (root: string) => {
    const path = join(root, recordPath)
    writeFileSync(path, readFileSync(path, 'utf8').replace('amount: 5\n', 'amount: 4 # rút ngắn\n'))
  }
  const nameIn = (root: string) => recordsIn(root).get('9.100001')?.name
  const daysIn = (root: string) => recordsIn(root).get('9.100001')?.timeLimits?.[0]?.amount

  test('the same source changes nothing', async () => {
    const root = folder()
    await importInto(root, [portal()])
    expect((await importInto(root, [portal()])).outcomes).toEqual({ unchanged: 1 })
  })

  test('only the source changed: updated', async () => {
    const root = folder()
    await importInto(root, [portal()])
    expect((await importInto(root, [changed])).outcomes).toEqual({ updated: 1 })
    expect(nameIn(root)).toBe('Cấp giấy phép thử, sửa đổi')
  })

  test('only a person changed: kept, comment and all', async () => {
    const root = folder()
    await importInto(root, [portal()])
    edit(root)
    expect((await importInto(root, [portal()])).outcomes).toEqual({ kept: 1 })
    expect(readFileSync(join(root, recordPath), 'utf8')).toContain('amount: 4 # rút ngắn')
  })

  test('both changed, in different places: both stand, comment and all', async () => {
    const root = folder()
    await importInto(root, [portal()])
    edit(root)
    const report = await importInto(root, [changed])
    expect(report.outcomes).toEqual({ merged: 1 })
    expect(report.entries[0]?.differences).toMatchObject([
      { path: 'name', disk: 'Cấp giấy phép thử', next: 'Cấp giấy phép thử, sửa đổi' },
    ])
    expect([nameIn(root), daysIn(root)]).toEqual(['Cấp giấy phép thử, sửa đổi', 4])
    expect(readFileSync(join(root, recordPath), 'utf8')).toContain('amount: 4 # rút ngắn')
    expect((await importInto(root, [changed])).outcomes).toEqual({ kept: 1 })
    expect(errorsIn(root)).toEqual([])
  })

  const shorter = portal({
    executionMethods: [
      { submissionMethod: 'DIRECT', processingTime: 3, processingTimeUnit: 'WORKING_DAY', description: '', fees: [] },
    ],
  })

  test('both changed one place: shown with the three versions, nothing written, again and again', async () => {
    const root = folder()
    await importInto(root, [portal({ ...shorter, executionMethods: portal().executionMethods })])
    edit(root)
    for (let time = 0; time < 2; time++) {
      const report = await importInto(root, [shorter])
      expect(report.outcomes).toEqual({ conflict: 1 })
      expect(report.entries[0]?.differences).toMatchObject([
        { base: expect.stringContaining('5'), disk: expect.stringContaining('4'), next: expect.stringContaining('3') },
      ])
      expect(daysIn(root)).toBe(4)
    }
  })

  test('--keep takes what the source changed elsewhere, keeps the edit, and asks no more', async () => {
    const root = folder()
    await importInto(root, [portal()])
    edit(root)
    const both = { ...shorter, name: 'Cấp giấy phép thử, sửa đổi' }
    expect((await importInto(root, [both], { keep: ['9.100001'] })).outcomes).toEqual({ kept: 1 })
    expect([nameIn(root), daysIn(root)]).toEqual(['Cấp giấy phép thử, sửa đổi', 4])
    expect((await importInto(root, [both])).outcomes).toEqual({ kept: 1 })
  })

  test('--accept says every value that a person had', async () => {
    const root = folder()
    await importInto(root, [portal()])
    edit(root)
    const report = await importInto(root, [shorter], { accept: ['9.100001'] })
    expect(changesText(report).join('\n')).toMatch(/9\.100001[\s\S]*timeLimits\[0\]\.amount: "4" → "3"/)
  })

  test('what a source changed is shown, old and new', async () => {
    const root = folder()
    await importInto(root, [portal()])
    expect(changesText(await importInto(root, [changed])).join('\n')).toContain(
      'name: "Cấp giấy phép thử" → "Cấp giấy phép thử, sửa đổi"',
    )
  })

  test('what a whole list no longer has is said, and nothing is taken away', async () => {
    const root = folder()
    const other = portal({ code: '9.100002', name: 'Việc khác' })
    await importInto(root, [portal(), other])
    expect((await importInto(root, [other])).gone).toBeUndefined()
    const report = await importInto(root, [other], { full: true })
    expect(report.gone).toEqual(['9.100001'])
    expect(changesText(report)[0]).toContain('9.100001')
    expect(recordsIn(root).size).toBe(2)
  })

  test('a record that moves to another sector is there once', async () => {
    const root = folder()
    await importInto(root, [portal()])
    await importInto(root, [portal({ categoriesDetails: [{ name: 'Việc khác hẳn', code: 'G99-T02' }] })])
    expect(errorsIn(root)).toEqual([])
    expect(recordsIn(root).get('9.100001')?.sector).toBe('viec-khac-han')
  })

  test('--accept lets the source win', async () => {
    const root = folder()
    await importInto(root, [portal()])
    edit(root)
    expect((await importInto(root, [changed], { accept: ['9.100001'] })).outcomes).toEqual({ accepted: 1 })
    expect([nameIn(root), daysIn(root)]).toEqual(['Cấp giấy phép thử, sửa đổi', 5])
  })

  test('a record that a person wrote before any import is a conflict, not a target', async () => {
    const root = folder()
    await importInto(root, [portal()])
    rmSync(join(root, 'imported'), { recursive: true })
    edit(root)
    expect((await importInto(root, [portal()])).outcomes).toEqual({ conflict: 1 })
  })

  test('a record that a person deleted is not made again', async () => {
    const root = folder()
    await importInto(root, [portal()])
    rmSync(join(root, recordPath))
    expect((await importInto(root, [portal()])).outcomes).toEqual({ 'kept-deleted': 1 })
  })

  test('a new sector moves the record, and leaves none behind', async () => {
    const root = folder()
    await importInto(root, [portal()])
    await importInto(root, [portal({ categoriesDetails: [{ name: 'Việc khác' }] })])
    expect(existsSync(join(root, recordPath))).toBe(false)
    expect(errorsIn(root)).toEqual([])
  })

  test('lists keep their entries, their order and their comments', async () => {
    const root = folder()
    await importInto(root, [portal()])
    const path = join(root, 'lists/agencies.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('- { id: so-thu-nghiem', '# đã xem\n- { id: so-thu-nghiem'))
    await importInto(root, [portal({ code: '9.100002', departmentsExecuting: [{ name: 'Sở Khác' }] })])
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('# đã xem')
    expect(text.indexOf('so-thu-nghiem')).toBeLessThan(text.indexOf('so-khac'))
  })
})

describe('forms of a source', () => {
  const two = [portal(), portal({ code: '9.100002' })]
  test.each([
    ['lines', 'a.jsonl', two.map(item => JSON.stringify(item)).join('\r\n')],
    ['packed lines', 'a.jsonl.gz', gzipSync(two.map(item => JSON.stringify(item)).join('\n'))],
    ['an array', 'a.json', JSON.stringify(two, null, 2)],
    ['answers of the portal', 'a.json', JSON.stringify(two.map(detail => ({ id: 'x', code: detail.code, detail })))],
    ['one object after another', 'a.json', two.map(item => JSON.stringify(item, null, 1)).join('\n')],
  ])('%s', async (_name, name, source) =>
    expect((await importInto(folder(), source, { name })).outcomes).toEqual({ created: 2 }),
  )

  test('stopped midway, every file that was written is whole and the next run goes on', async () => {
    const root = folder()
    const list = Array.from({ length: 5 }, (_, index) => portal({ code: `9.10000${index}` }))
    await importInto(root, list, { stopAfter: 2 })
    expect(recordsIn(root).size).toBe(2)
    expect(errorsIn(root)).toEqual([])
    expect((await importInto(root, list)).outcomes).toEqual({ unchanged: 2, created: 3 })
  })

  test('the report names every line with its rules', async () => {
    const report = await importInto(folder(), [portal({ code: 'x' }), portal({ moi: 1 })])
    const text = reportText(report)
    expect(text).toMatch(/nguon\.jsonl:1 x mục không thành hồ sơ\n {4}CODE_MALFORMED: "x"/)
    expect(text).toMatch(/nguon\.jsonl:2 9\.100001 hồ sơ mới[\s\S]*FIELD_UNKNOWN: moi/)
  })
})
