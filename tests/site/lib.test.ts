import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooserGroups } from '../../site/lib/chooser.ts'
import { feeLine } from '../../site/lib/fees.ts'
import { jsonForHtml } from '../../site/lib/json.ts'
import { paperGroups } from '../../site/lib/papers.ts'
import { documentSlug } from '../../site/lib/paths.ts'
import { contentsOf, shorten } from '../../site/lib/procedure.ts'
import { validityOf } from '../../site/lib/validity.ts'
import type { Fee, Procedure } from '../../src/model/procedure.ts'
import { standingText } from '../../src/text/standing.ts'

const base: Procedure = { code: '9.000001', name: 'Cấp giấy phép mẫu', sector: 'xay-dung', kind: 'public' }

describe('addresses of legal texts', () => {
  test.each([
    ['123/2015/NĐ-CP', '123-2015-nd-cp'],
    ['66.7/2025/NQ-CP', '66-7-2025-nq-cp'],
    ['60/2014/QH13', '60-2014-qh13'],
  ])('%s', (number, slug) => expect(documentSlug(number)).toBe(slug))
})

describe('JSON in a page', () => {
  test('never closes its element and reads back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = jsonForHtml(value)
        expect(text).not.toMatch(/[<\u2028\u2029]/)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('a script element in a name', () => {
    expect(jsonForHtml({ name: '</script><script>' })).toBe('{"name":"\\u003c/script>\\u003cscript>"}')
  })
})

describe('the checklist', () => {
  const procedure: Procedure = {
    ...base,
    circumstances: [{ id: 'uy-quyen', question: 'Bạn nhờ người khác nộp thay?' }],
    papers: [
      { id: 'uy-quyen', name: 'Văn bản ủy quyền', when: { if: 'uy-quyen' } },
      { id: 'can-cuoc', name: 'Thẻ căn cước', oneOf: 'tuy-than' },
      { id: 'don', name: 'Đơn' },
      { id: 'ho-chieu', name: 'Hộ chiếu', oneOf: 'tuy-than' },
    ],
  }

  test('what everybody brings comes first, conditions after it with their words', () => {
    expect(paperGroups(procedure).map(group => group.heading)).toEqual(['', 'Nếu bạn nhờ người khác nộp thay'])
  })

  test('alternatives stand together and no paper is lost', () => {
    const [first] = paperGroups(procedure)
    expect(first?.items.map(item => ('oneOf' in item ? item.oneOf.map(paper => paper.id) : item.paper.id))).toEqual([
      ['can-cuoc', 'ho-chieu'],
      'don',
    ])
  })
})

describe('the chooser asks only what changes something', () => {
  test('one channel and no case: nothing to ask', () => {
    expect(chooserGroups({ ...base, channels: [{ id: 'online' }] })).toEqual([])
  })

  test('two channels and a circumstance that a paper depends on', () => {
    const groups = chooserGroups({
      ...base,
      channels: [{ id: 'in-person' }, { id: 'online' }],
      circumstances: [
        { id: 'x', question: 'Có x?' },
        { id: 'y', question: 'Điều không đổi gì?' },
      ],
      papers: [{ id: 'a', name: 'A', when: { unless: 'x' } }],
    })
    expect(groups.map(group => [group.name, group.options.map(option => option.value)])).toEqual([
      ['cach-nop', ['', 'in-person', 'online']],
      ['hoan-canh', ['x', 'khong']],
    ])
  })
})

const fee = (more: Partial<Fee>): Fee => ({ id: 'phi', name: 'Phí', kind: 'fee', ...more }) as Fee

describe('a fee on its page', () => {
  test.each<[string, Fee, string, string]>([
    ['free with its source', fee({ amount: 0, source: { title: 'Luật' } }), 'Miễn phí', 'free'],
    ['zero without a source', fee({ amount: 0 }), 'Chưa có số liệu', 'open'],
    ['who decides', fee({ undetermined: 'HĐND cấp tỉnh quy định' }), 'Chưa xác định: HĐND cấp tỉnh quy định', 'open'],
    [
      'since when it is not known, and why',
      fee({ undetermined: 'chưa rõ từ ngày 01/03/2027: Luật số 1 hết hiệu lực' }),
      'Chưa rõ từ ngày 01/03/2027: Luật số 1 hết hiệu lực',
      'open',
    ],
    ['counted by the piece', fee({ amount: 8000, per: 'bản' }), '8.000 đồng mỗi bản', 'plain'],
  ])('%s', (_, one, text, tone) => expect(feeLine(one)).toMatchObject({ text, tone }))
})

describe('validity of a legal text on 2026-11-22', () => {
  const law = { number: '1/2020/NĐ-CP', title: 'Nghị định' }
  test.each([
    ['in force and read', { ...law, from: '2020-02-01', verified: true }, 'còn hiệu lực, từ 01/02/2020', false, false],
    [
      'in force, not read',
      { ...law, from: '2020-02-01', verified: false },
      'còn hiệu lực, từ 01/02/2020 (chưa xác minh)',
      true,
      false,
    ],
    [
      'its last day',
      { ...law, from: '2020-02-01', to: '2026-11-22', verified: true },
      'còn hiệu lực, từ 01/02/2020',
      false,
      false,
    ],
    [
      'ended',
      { ...law, from: '2020-02-01', to: '2026-11-21', verified: true },
      'hết hiệu lực sau ngày 21/11/2026',
      false,
      true,
    ],
    ['not yet', { ...law, from: '2027-01-01', verified: true }, 'có hiệu lực từ 01/01/2027', false, false],
    ['no date', { ...law, verified: true }, 'chưa rõ ngày có hiệu lực', true, false],
  ])('%s', (_, one, text, open, ended) => expect(validityOf(one, '2026-11-22')).toEqual({ text, open, ended }))
})

describe('a procedure that does not bind', () => {
  test.each<[string, Partial<Procedure>, RegExp | undefined]>([
    ['in force', { from: '2026-01-01', to: '2026-11-22' }, undefined],
    ['ended', { to: '2026-11-21' }, /hết hiệu lực sau ngày 21\/11\/2026/],
    ['not yet', { from: '2027-01-01' }, /chưa có hiệu lực.*từ ngày 01\/01\/2027/],
    ['abolished', { abolished: true }, /bãi bỏ/],
  ])('%s', (_, more, text) => {
    const standing = standingText({ ...base, ...more } as Procedure, '2026-11-22')
    if (text) expect(standing).toMatch(text)
    else expect(standing).toBeUndefined()
  })
})

test('the contents name only the sections that the page has', () => {
  const ids = (procedure: Procedure) => contentsOf(procedure).map(([id]) => id)
  expect(ids(base)).not.toContain('chua-ro')
  expect(ids({ ...base, unclear: [{ about: 'fees', text: 'x' }] })).toContain('chua-ro')
})

test('a title is cut between words, never in one', () => {
  expect(shorten('Cấp giấy phép xây dựng', 13)).toBe('Cấp giấy phép…')
  expect(shorten('Cấp', 13)).toBe('Cấp')
})
