import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appliesIn, differencesOf, localProcedure, provinceList } from '../../src/analysis/province.ts'
import { listChanges } from '../../src/analysis/province-changes.ts'
import { publicationDates } from '../../src/analysis/publication.ts'
import { compileCalendar } from '../../src/engine/time/calendar.ts'
import { dayNumber, isoOf } from '../../src/engine/time/dates.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { provinceCatalog } from '../province-catalog.ts'

const catalog = provinceCatalog()
const changesOf = (since: string, on: string, province = '79') => listChanges(catalog, province, since, on).changes
const codesOf = (on: string, province = '79') => provinceList(catalog, province, on).map(item => item.procedure.code)

describe('which procedures apply in a province', () => {
  test.each([
    ['a national one', '9.100002', '79', '2026-01-01', true],
    ['not before it binds', '9.100001', '79', '2026-02-28', false],
    ['from the day it binds', '9.100001', '79', '2026-03-01', true],
    ['to its last day', '9.100009', '79', '2026-04-30', true],
    ['not after its last day', '9.100009', '79', '2026-05-01', false],
    ['not once abolished', '9.100008', '79', '2026-05-01', false],
    ['not another province’s own', '9.100011', '79', '2026-06-01', false],
    ['its own', '9.100011', '01', '2026-06-01', true],
    ['not one that it says it does not do', '9.100010', '79', '2026-04-15', false],
    ['until it says so', '9.100010', '79', '2026-04-14', true],
    ['elsewhere all the same', '9.100010', '01', '2026-06-01', true],
    ['not one between authorities', '9.100013', '79', '2026-06-01', false],
  ])('%s', (_name, code, province, on, expected) => {
    const record = catalog.procedures.get(code)
    if (!record) throw new Error(code)
    expect(appliesIn(record, province, on, catalog.overlays.get(province))).toBe(expected)
  })

  test('a fee for one channel stands beside the national one', () => {
    const record = catalog.procedures.get('9.100012')
    if (!record) throw new Error('9.100012')
    const { procedure, national, differences, own } = localProcedure(
      record,
      '79',
      '2026-06-01',
      catalog.overlays.get('79'),
    )
    expect(national.fees).toEqual(record.fees)
    expect(
      procedure.fees?.map(({ id, amount, undetermined, when }) => [id, amount, undetermined, when?.channel]),
    ).toEqual([
      ['le-phi', undefined, 'Hội đồng nhân dân cấp tỉnh quy định', ['in-person']],
      ['le-phi-online', 0, undefined, 'online'],
    ])
    expect(procedure.fees?.[1]?.source).toEqual({ title: 'Nghị quyết của Hội đồng nhân dân' })
    expect([own, differences.map(item => item.from)]).toEqual([false, ['2026-05-10']])
    expect(differencesOf('9.100012', '2026-05-09', catalog.overlays.get('79'))).toEqual([])
  })
})

describe('what changed in a list', () => {
  const changes = changesOf('2026-02-15', '2026-06-30')
  const byCode = new Map(changes.map(change => [change.procedure.code, change]))

  test.each([
    ['new', '9.100001', 'new', '2026-03-01', []],
    ['amended by a dated text', '9.100002', 'amended', '2026-04-01', []],
    ['renamed: one code succeeds another', '9.100004', 'replaced', '2026-03-01', ['9.100003']],
    ['two merged into one', '9.100007', 'replaced', '2026-06-01', ['9.100005', '9.100006']],
    ['abolished by a text', '9.100008', 'abolished', '2026-05-01', []],
    ['ended', '9.100009', 'abolished', '2026-05-01', []],
    ['no longer done in the province', '9.100010', 'notApplied', '2026-04-15', []],
    ['a fee that the province set', '9.100012', 'amended', '2026-05-10', []],
  ])('%s', (_name, code, kind, from, replaces) => {
    const change = byCode.get(code)
    expect([change?.kind, change?.from, change?.replaces.map(item => item.code)]).toEqual([kind, from, replaces])
  })

  test('nothing else: succeeded codes are not abolished, other provinces not named', () => {
    expect(changes.map(change => change.procedure.code).toSorted()).toEqual([
      '9.100001',
      '9.100002',
      '9.100004',
      '9.100007',
      '9.100008',
      '9.100009',
      '9.100010',
      '9.100012',
    ])
  })

  test.each([
    ['a new one by its decision', '9.100001', { number: '11/QĐ-BTP', date: '2026-02-01' }, undefined],
    ['an amendment by its text', '9.100002', undefined, { title: 'Nghị định sửa đổi' }],
    ['a merger by its decision', '9.100007', { number: '22/QĐ-BTP', date: '2026-05-20' }, undefined],
    ['an abolition by its text', '9.100008', undefined, { title: 'Thông tư bãi bỏ' }],
    ['a province’s fee by its resolution', '9.100012', undefined, { title: 'Nghị quyết của Hội đồng nhân dân' }],
    ['what the province stopped by its own text', '9.100010', undefined, { title: 'Quyết định của tỉnh' }],
  ])('is named with what caused it: %s', (_name, code, decision, source) => {
    const [cause] = byCode.get(code)?.causes ?? []
    expect([cause?.decision, cause?.source]).toEqual([decision, source])
  })

  test('names of succeeded procedures are kept', () =>
    expect(byCode.get('9.100007')?.replaces.map(item => item.name)).toEqual(['Thủ tục gộp một', 'Thủ tục gộp hai']))

  test('between any two days the new list is the old one, plus what came, less what left', () => {
    const days = fc.integer({ min: dayNumber('2025-06-01'), max: dayNumber('2026-12-31') }).map(isoOf)
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [since, on] = a < b ? [a, b] : [b, a]
        const found = changesOf(since, on)
        const codes = (kinds: string[]) =>
          found.filter(({ kind }) => kinds.includes(kind)).map(item => item.procedure.code)
        const succeeded = found.flatMap(item => item.replaces.map(({ code }) => code))
        const left = new Set([...codes(['abolished', 'notApplied']), ...succeeded])
        const expected = [...codesOf(since).filter(code => !left.has(code)), ...codes(['new', 'replaced'])]
        expect(expected.toSorted()).toEqual(codesOf(on).toSorted())
        expect(new Set(found.map(item => item.procedure.code)).size).toBe(found.length)
      }),
    )
  })
})

describe('dates that the law sets for a decision', () => {
  const changes = listChanges(catalog, '79', '2026-02-15', '2026-03-31')
  const calendar = compileCalendar(loadCatalog('procedures').catalog.calendars.values())
  test.each([
    ['in time: five days before the effect', '2026-02-24', 0, '2026-03-03'],
    ['a day late', '2026-02-25', 1, '2026-03-04'],
    ['on the day of the effect', '2026-03-01', 5, '2026-03-06'],
  ])('%s', (_name, date, late, enterBy) => {
    const dates = publicationDates(changes, date, calendar)
    expect(dates.signBy).toEqual([{ effect: '2026-03-01', latest: '2026-02-24', count: 2, late }])
    expect(dates.enterBy).toBe(enterBy)
  })
})
