// Each difference that the law forbids is refused at its file, line and column, with what it was and what it may be.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noLonger } from '../../src/engine/time/longer.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'
import type { Duration } from '../../src/model/procedure.ts'
import { hintOf, messageOf } from '../../src/text/problems.ts'

const on = '2026-11-22'
const file = 'overlays/79-ho-chi-minh.yaml'

/** What is wrong with an overlay of province 79 whose operations begin at line 7. */
function problems(operations: string, procedure = '9.000001', head = '') {
  const text = `province: "79"
changes:
  - procedure: "${procedure}"
    from: 2026-01-01
    source: { title: Nghị quyết giả định }${head}
    operations:
${operations}
`
  const found = problemsOf(loadCatalog('tests/fixtures/catalog', [{ path: file, file, read: () => text }]), on)
  return found.map(({ file: place, line, code, values }) => ({
    place,
    line,
    code,
    text: messageOf(code, values) + hintOf(code, values),
  }))
}

const op = (text: string) => `      - { op: ${text} }`
const limits = (text: string) => op(`set-time-limits, timeLimits: [${text}]`)

describe('a difference that is not allowed', () => {
  test.each([
    [
      'a longer limit',
      limits('{ amount: 16, unit: working-day }'),
      'OVERLAY_LONGER',
      '16 ngày làm việc dài hơn 15 ngày làm việc',
    ],
    [
      'a limit in calendar days that may be longer',
      limits('{ amount: 16, unit: day }'),
      'OVERLAY_LONGER',
      '16 ngày dài hơn 15 ngày làm việc',
    ],
    [
      'an extension that the law does not know',
      limits(
        '{ amount: 10, unit: working-day, extension: { amount: 30, unit: working-day, total: true, reason: Chờ } }',
      ),
      'OVERLAY_LONGER',
      'chỉ được rút ngắn',
    ],
    ['a fee above the national one', op('set-fee, fee: le-phi, amount: 75001'), 'OVERLAY_FEE', '75000'],
    ['a fixed fee left open', op('set-fee, fee: le-phi, undetermined: Sở quy định'), 'OVERLAY_FEE', 'Sở quy định'],
    [
      'one more paper',
      op('add-paper, paper: { id: them, name: Giấy thêm, originals: 1 }'),
      'OVERLAY_PAPER',
      'Giấy thêm',
    ],
    [
      'one more copy',
      op('change-paper, paper: giay-to-dat, with: { copies: 2 }'),
      'OVERLAY_PAPER',
      'thủ tục của riêng tỉnh',
    ],
    [
      'to hand in what was only shown',
      op('change-paper, paper: can-cuoc, with: { hand: submit, copies: 1 }'),
      'OVERLAY_PAPER',
      'Thẻ căn cước',
    ],
    [
      'to hand in what is shown, no piece more',
      op('change-paper, paper: can-cuoc, with: { hand: submit }'),
      'OVERLAY_PAPER',
      'Thẻ căn cước',
    ],
    ['to abolish a national procedure', op('abolish'), 'OVERLAY_ABOLISH', 'notApplied'],
    ['a word that is no operation', op('lower-fee, fee: le-phi, amount: 0'), 'UNKNOWN_VALUE', '"lower-fee"'],
    ['limits that are no list', op('set-time-limits, timeLimits: 3'), 'WRONG_TYPE', '3'],
    ['the same fee', op('set-fee, fee: le-phi, amount: 75000'), 'OVERLAY_IDLE', 'set-fee'],
    ['a fee that is not there', op('set-fee, fee: le-phj, amount: 0'), 'UNKNOWN_TARGET', 'le-phi'],
  ])('%s', (_name, operation, code, reason) => {
    const found = problems(operation)
    expect(found.map(({ place, line, code: got }) => [place, line, got])).toEqual([[file, 7, code]])
    expect(found[0]?.text).toContain(reason)
  })

  test.each([
    ['a procedure that does not exist', problems(op('abolish'), '9.999999'), 3, 'UNKNOWN_REFERENCE', '9.999999'],
    [
      'another province’s own procedure',
      problems(limits('{ amount: 3, unit: working-day }'), '9.000004'),
      3,
      'OVERLAY_FOREIGN',
      '01',
    ],
  ])('%s', (_name, found, line, code, reason) => {
    expect(found.map(({ line: at, code: got }) => [at, got])).toEqual([[line, code]])
    expect(found[0]?.text).toContain(reason)
  })

  test('a province that does not exist', () => {
    const path = 'overlays/99-khong-co.yaml'
    const found = problemsOf(
      loadCatalog('tests/fixtures/catalog', [{ path, file: path, read: () => 'province: "99"\nchanges: []\n' }]),
      on,
    )
    expect(found.map(({ file: place, line, code }) => [place, line, code])).toEqual([[path, 1, 'UNKNOWN_REFERENCE']])
  })

  test('several offices of one province have a file each, and each is told of its own', () => {
    const path = 'overlays/01-so-xay-dung.yaml'
    const change = (procedure: string) =>
      `  - { procedure: "${procedure}", from: 2026-02-01, source: { title: Nghị quyết }, operations: [{ op: set-fee, fee: le-phi, channel: post, amount: 0 }] }\n`
    const text = `province: "01"\nchanges:\n${change('9.000001')}${change('9.999999')}`
    const loaded = loadCatalog('tests/fixtures/catalog', [{ path, file: path, read: () => text }])
    const found = problemsOf(loaded, on)
    expect(loaded.catalog.overlays.get('01')?.changes.map(({ from }) => from)).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-02-01',
    ])
    expect(found.map(({ file, line, code }) => [file, line, code])).toContainEqual([path, 4, 'UNKNOWN_REFERENCE'])
  })

  test('what one file alone may say names the other', () => {
    const path = 'overlays/01-thu-do.yaml'
    const mix = 'localities: { urban: 1, rural: 0, mountain: 0, source: { title: Số liệu }, verified: false }'
    const [found] = problemsOf(
      loadCatalog('tests/fixtures/catalog', [
        { path, file: path, read: () => `province: "01"\n${mix}\nchanges: []\n` },
      ]),
      on,
    )
    expect([found?.file, found?.line, found?.code]).toEqual([path, 2, 'OVERLAY_TWICE'])
    expect(found && messageOf(found.code, found.values)).toContain('overlays/01-ha-noi.yaml')
  })
})

describe('a difference that is allowed', () => {
  test.each([
    ['a shorter limit in each case', limits('{ amount: 10, unit: working-day }')],
    ['as many calendar days as days of work', limits('{ amount: 10, unit: day }')],
    ['a lower fee', op('set-fee, fee: le-phi, amount: 50000')],
    ['nothing to pay online', op('set-fee, fee: le-phi, channel: online, amount: 0')],
    ['a paper less', op('remove-paper, paper: giay-to-dat')],
    ['a plain copy for a certified one', op('change-paper, paper: giay-to-dat, with: { certified: false }')],
  ])('%s', (_name, operation) => expect(problems(operation)).toEqual([]))
})

test('the example of the guide is right', () => {
  const guide = readFileSync('procedures/README.md', 'utf8')
  const text = /## Khác biệt của một tỉnh[\s\S]*?```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  expect(text).toContain('province: "79"')
  expect(
    problemsOf(loadCatalog('tests/fixtures/catalog', [{ path: file, file, read: () => text }]), on).map(
      ({ code, line }) => [code, line],
    ),
  ).toEqual([])
})

describe('a national rule that changed under a difference', () => {
  const same = limits('{ unit: same-day }')
  test('is reported with both values', () => {
    const [found] = problems(same, '9.000002')
    expect(found?.code).toBe('OVERLAY_BASE_CHANGED')
    expect(found?.text).toContain('"trong ngày" thành "1 ngày làm việc"')
  })
  test('is settled by saying that the new rule was seen', () =>
    expect(problems(same, '9.000002', '\n    was: { timeLimits: [{ amount: 1, unit: working-day }] }')).toEqual([]))
  test('a record edited in place is noticed by what the difference says it was', () => {
    const [found] = problems(
      op('set-fee, fee: le-phi, amount: 50000'),
      '9.000001',
      '\n    was: { fees: { le-phi: 100000 } }',
    )
    expect([found?.code, found?.text.includes('"100000" thành "75000"')]).toEqual(['OVERLAY_BASE_CHANGED', true])
  })
})

describe('which of two limits is certainly not longer', () => {
  const of = (amount: number, unit: Duration['unit']): Duration => ({ amount, unit })
  test.each([
    ['equal', of(3, 'day'), of(3, 'day'), true],
    ['a week and seven days', of(1, 'week'), of(7, 'day'), true],
    ['a month is thirty days', of(1, 'month'), of(29, 'day'), false],
    ['sixteen working hours are two days of work', of(16, 'working-hour'), of(2, 'working-day'), true],
    ['days of work may take longer than days', of(5, 'working-day'), of(7, 'day'), false],
    ['within the day', { unit: 'same-day' } as Duration, of(1, 'working-day'), true],
    ['within the day is more than four hours', { unit: 'same-day' } as Duration, of(4, 'hour'), false],
    ['as prescribed says nothing', of(1, 'day'), { unit: 'as-prescribed' } as Duration, false],
  ])('%s', (_name, a, b, expected) => expect(noLonger(a, b)).toBe(expected))

  test('never both ways unless they are the same length', () => {
    const units = fc.constantFrom<Duration['unit']>(
      'day',
      'week',
      'month',
      'year',
      'working-day',
      'working-hour',
      'hour',
    )
    const duration = fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: units })
    fc.assert(
      fc.property(duration, duration, fc.integer({ min: 1, max: 5 }), (a, b, more) => {
        if (noLonger(a, b)) expect(noLonger({ ...b, amount: b.amount + more * 400 }, a)).toBe(false)
      }),
    )
  })
})
