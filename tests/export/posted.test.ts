// The register of sheets that hang: which are old, which a known change makes old, and from which day.
import { describe, expect, test } from 'vitest'
import { provinceCatalog as asIn } from '../../src/analysis/province.ts'
import { versionOf } from '../../src/export/open-data/version.ts'
import { postedSheets } from '../../src/export/posted.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { provinceCatalog } from '../province-catalog.ts'

const catalog = provinceCatalog()
const versionOn = (code: string, on: string): string => {
  const procedure = asIn(catalog, '79', on).procedures.get(code)
  if (!procedure) throw new Error(code)
  return versionOf(procedure).slice(0, 8)
}

function registerOf(procedure: string, version: string): Catalog {
  const overlay = catalog.overlays.get('79')
  if (!overlay) throw new Error('79')
  const posted = [{ procedure, place: 'Trung tâm Phục vụ hành chính công', version, on: '2026-01-05' }]
  return { ...catalog, overlays: new Map([['79', { ...overlay, office: { posted } }]]) }
}

describe('a sheet that hangs', () => {
  test.each([
    ['still right, nothing known ahead', '9.100011', '2026-06-15', undefined, false, undefined],
    ['right until a dated text', '9.100002', '2026-03-01', undefined, false, '2026-04-01'],
    ['right until the province does it no longer', '9.100010', '2026-03-01', undefined, false, '2026-04-15'],
    ['right until its last day', '9.100009', '2026-03-01', undefined, false, '2026-05-01'],
    ['old: another version holds', '9.100002', '2026-05-01', '2026-03-01', true, undefined],
    ['old: no longer done there', '9.100010', '2026-05-01', '2026-03-01', true, undefined],
  ])('%s', (_name, code, on, printedOn, old, until) => {
    const own = code === '9.100011' ? '9.100012' : code
    const [sheet] = postedSheets(registerOf(own, versionOn(own, printedOn ?? on)), '79', on, 400)
    expect([sheet?.old, sheet?.until]).toEqual([old, until])
  })

  test('a change beyond the days looked at is not said', () =>
    expect(
      postedSheets(registerOf('9.100002', versionOn('9.100002', '2026-03-01')), '79', '2026-03-01', 10)[0]?.until,
    ).toBe(undefined))
})
