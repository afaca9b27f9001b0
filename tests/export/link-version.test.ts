// What a link says it was made under, and what has changed since.
import { describe, expect, test } from 'vitest'
import { changedSince, readVersion, type VersionPart } from '../../src/engine/situation/version.ts'
import { versionMarks } from '../../src/export/open-data/link-marks.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { made } from '../engine/situation/situation-source.ts'

const old = made({
  code: '9.000021',
  papers: [{ id: 'don', name: 'Đơn', originals: 1, note: 'Viết tay.' }],
  timeLimits: [{ amount: 5, unit: 'working-day' }],
  fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 10_000, source: { document: '1/2020/TT-BTC' } }],
  legalBasis: [{ document: '1/2020/TT-BTC' }],
})
const calendar = [{ year: 2026 }]

function changes(other: Procedure, days: object = calendar): VersionPart[] {
  const [then, now] = [
    readVersion(versionMarks(old, '2026-08-14', calendar)),
    readVersion(versionMarks(other, '2026-11-27', days)),
  ]
  if (then === undefined || now === undefined) throw new Error('a version that cannot be read')
  return changedSince(then, now)
}

describe('parts changed since a link was made', () => {
  test.each<[string, Partial<Procedure>, VersionPart[]]>([
    ['nothing', {}, []],
    ['an amount', { fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 20_000 }] }, ['fees']],
    ['who says the amount', { fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 10_000 }] }, []],
    ['a limit', { timeLimits: [{ amount: 3, unit: 'working-day' }] }, ['limits']],
    ['the note of a limit', { timeLimits: [{ amount: 5, unit: 'working-day', note: 'Ghi chú.' }] }, []],
    ['one paper more', { papers: [...(old.papers ?? []), { id: 'anh', name: 'Ảnh' }] }, ['papers']],
    ['the law', { legalBasis: [{ document: '2/2026/TT-BTC' }] }, ['law']],
    ['no paper known and another limit', { papers: undefined, timeLimits: [] }, ['papers', 'limits']],
  ])('%s', (_, change, parts) => expect(changes({ ...old, ...change })).toEqual(parts))

  test('the days off', () => expect(changes(old, [{ year: 2026 }, { year: 2027 }])).toEqual(['calendar']))
})

test.each([
  ['nothing', null],
  ['a day alone', '2026-11-27'],
  ['a day that does not exist', '2026-02-30.00000.00000.00000.00000.00000'],
  ['too few parts', '2026-11-27.00000.00000'],
  ['markup', '2026-11-27.<b>00.00000.00000.00000.00000'],
])('%s is no version', (_, text) => expect(readVersion(text)).toBeUndefined())
