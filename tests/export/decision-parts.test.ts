// What a decision rests on, who signs and receives it, at which levels a procedure stands, and what differs from what was published.
import { describe, expect, test } from 'vitest'
import { provinceList } from '../../src/analysis/province.ts'
import { type DecisionRequest, draftDecision } from '../../src/export/decision/decision.ts'
import { decisionDocument } from '../../src/export/decision/docx.ts'
import { byRank } from '../../src/export/decision/grounds.ts'
import { publishedState } from '../../src/export/decision/published-state.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { provinceCatalog } from '../province-catalog.ts'

const { catalog: committed } = loadCatalog('procedures')

function draft(catalog: Catalog, request: Partial<DecisionRequest> = {}) {
  const made = draftDecision(catalog, { province: '79', on: '2026-06-30', ...request })
  if (!made) throw new Error('no decision')
  return made.decision
}

const codesIn = (tables: ReturnType<typeof draft>['tables'], id: string) =>
  tables.find(table => table.id === id)?.groups.flatMap(({ rows }) => rows.map(row => row[1]))

describe('bases', () => {
  const { bases } = draft(committed, { province: '01', on: '2026-11-27' })

  test.each([
    [
      'a decree by kind, number, day, issuer, title and what amended it',
      'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính, được sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP, Nghị định số 92/2017/NĐ-CP;',
    ],
    ['a law by its name', 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;'],
    [
      'the resolution of the province that sets fees',
      'Căn cứ Nghị quyết số 77/2025/NQ-HĐND ngày 27/11/2025 của Hội đồng nhân dân thành phố Hà Nội;',
    ],
    ['who proposes', 'Theo đề nghị của Giám đốc Sở ……………… tại Tờ trình số ……/TTr-…… ngày …/…/….'],
  ])('%s', (_name, line) => expect(bases).toContain(line))

  test('every decision of a ministry that published a procedure of the list is named', () => {
    const { contents } = draft(committed, { province: '01', on: '2026-11-27' })
    const all = bases.join('\n')
    for (const { code } of contents) {
      const number = committed.procedures.get(code)?.decision?.number
      if (number !== undefined) expect(all).toContain(number)
    }
  })

  test('a text stands once, by rank and then by date', () => {
    const order = byRank(
      [
        { document: '02/2017/TT-VPCP' },
        { title: 'Nghị quyết số 5/2026/NQ-HĐND ngày 01/02/2026 của Hội đồng nhân dân tỉnh' },
        { document: '118/2025/NĐ-CP' },
        { document: '63/2010/NĐ-CP', article: 'Điều 13' },
        { title: 'Nghị quyết số 9/2025/NQ-HĐND ngày 01/12/2025 của Hội đồng nhân dân tỉnh' },
        { document: '72/2025/QH15' },
        { document: '63/2010/NĐ-CP' },
      ],
      committed,
    )
    expect(order.map(({ document, title }) => document ?? title?.slice(0, 30))).toEqual([
      '72/2025/QH15',
      '63/2010/NĐ-CP',
      '118/2025/NĐ-CP',
      '02/2017/TT-VPCP',
      'Nghị quyết số 9/2025/NQ-HĐND n',
      'Nghị quyết số 5/2026/NQ-HĐND n',
    ])
  })

  test('a fee of the province names its resolution where the procedure is listed', () => {
    const { contents } = draft(provinceCatalog())
    const content = contents.find(({ code }) => code === '9.100012')
    const law = content?.sections.find(({ title }) => title === 'Căn cứ pháp lý của thủ tục hành chính')
    expect(law?.lines).toEqual(['Luật Xây dựng số 50/2014/QH13', 'Nghị quyết của Hội đồng nhân dân'])
  })
})

describe('levels', () => {
  const catalog = provinceCatalog([{ code: '9.200001', name: 'Thủ tục hai cấp', extra: 'from: 2025-07-01' }])
  const record = catalog.procedures.get('9.200001')
  if (!record) throw new Error('no record')
  const both: Catalog = {
    ...catalog,
    procedures: new Map([...catalog.procedures, ['9.200001', { ...record, levels: ['province', 'commune'] }]]),
  }

  test('a procedure of two levels stands at each, and is counted once', () => {
    const { tables, contents, articles } = draft(both)
    expect(codesIn(tables, 'province')).toContain('9.200001')
    expect(codesIn(tables, 'commune')).toContain('9.200001')
    expect(contents.filter(({ code }) => code === '9.200001')).toHaveLength(1)
    expect(articles[0]?.text).toContain('(1 thủ tục thuộc thẩm quyền của nhiều cấp, ghi ở từng cấp)')
  })

  test('the commune’s part of the full decision is the decision of the commune level', () => {
    for (const on of ['2026-06-30', '2026-11-27'])
      expect(codesIn(draft(committed, { on }).tables, 'commune')).toEqual(
        codesIn(draft(committed, { on, level: 'commune' }).tables, 'commune'),
      )
  })
})

describe('who signs and receives', () => {
  const catalog = provinceCatalog()
  test.each([
    ['the chairman', {}, ['CHỦ TỊCH']],
    ['a deputy', { capacity: 'deputy' as const }, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [
      'whoever was authorised',
      { capacity: 'authorised' as const, title: 'Giám đốc Trung tâm Phục vụ hành chính công' },
      ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
    ],
  ])('%s', (_name, signing, lines) => expect(draft(catalog, { signing }).signature.lines).toEqual(lines))

  test.each([
    ['before the control of procedures moved', '2026-01-09', '- Văn phòng Chính phủ (Cục Kiểm soát TTHC);'],
    ['since', '2026-01-10', '- Bộ Tư pháp (để báo cáo);'],
  ])('the addressee %s', (_name, on, line) => expect(draft(catalog, { on }).recipients[1]).toBe(line))

  test.each([
    ['01', false],
    ['14', false],
    ['22', true],
    ['56', true],
    ['79', true],
    ['91', true],
  ])('special zones by the province’s own data: %s', (province, has) =>
    expect(draft(committed, { province }).articles[3]?.text.includes('đặc khu')).toBe(has),
  )

  test('effect, replaced decisions, and the list without the contents', () => {
    const made = draft(catalog, {
      effective: '2026-07-05',
      replaces: [{ number: '9/QĐ-UBND', date: '2025-08-01' }],
      withContents: false,
    })
    expect(made.articles[2]?.text).toBe(
      'Quyết định này có hiệu lực kể từ ngày 05 tháng 7 năm 2026.\nQuyết định này thay thế Quyết định số 9/QĐ-UBND ngày 01/08/2025.',
    )
    // each sentence of an article is a paragraph of its own: a break within one would be stretched over the line
    expect(JSON.stringify(decisionDocument(made).pages[0])).not.toContain(String.raw`\n`)
    expect(made.withContents).toBe(false)
    expect(made.subject).toContain('công bố Danh mục thủ tục hành chính')
    expect(made.articles[0]?.text).toMatch(/\(Phụ lục\)\..* Nội dung cụ thể của từng thủ tục thực hiện theo/)
    expect(JSON.stringify(made)).not.toMatch(/Phụ lục I/)
  })

  test.each([
    ['online-full' as const, ['9.100002']],
    ['online-part' as const, ['9.100012']],
    ['boundary-free' as const, ['9.100002']],
    ['post' as const, ['9.100007']],
  ])('the list of what is served %s', (list, codes) => {
    const overlay = catalog.overlays.get('79')
    if (!overlay) throw new Error('79')
    const source = { title: 'Quyết định của tỉnh' }
    const services = [
      { procedure: '9.100002', online: 'full' as const, boundaryFree: true, source },
      { procedure: '9.100012', online: 'part' as const, source },
      { procedure: '9.100007', post: true, source },
    ]
    const served = { ...catalog, overlays: new Map([['79', { ...overlay, office: { services } }]]) }
    const made = draft(served, { list })
    expect(made.tables.flatMap(({ id }) => codesIn(made.tables, id))).toEqual(codes)
    expect(made.contents).toEqual([])
  })
})

describe('against what was published', () => {
  const catalog = provinceCatalog()
  const first = draft(catalog, { on: '2026-02-15' })
  const against = (now: Catalog, on = '2026-02-15') => {
    const published = publishedState([first])
    return draft(now, { on, published })
  }
  const edited = (code: string, change: object): Catalog => {
    const record = catalog.procedures.get(code)
    if (!record) throw new Error(code)
    return { ...catalog, procedures: new Map([...catalog.procedures, [code, { ...record, ...change }]]) }
  }

  test('nothing, where nothing changed', () => expect(against(catalog).tables).toEqual([]))

  test('a record corrected without a date is seen, with its old and new value, and says that no text is given', () => {
    const { tables } = against(edited('9.100012', { timeLimits: [{ amount: 7, unit: 'working-day' }] }))
    expect(codesIn(tables, 'amended')).toEqual(['9.100012'])
    expect(tables[0]?.groups[0]?.rows[0]?.at(-1)).toBe(
      'Hồ sơ được sửa, chưa ghi văn bản và ngày\n- Thời hạn giải quyết: trước là 10 ngày làm việc; nay là 7 ngày làm việc.',
    )
  })

  test.each([
    ['the same facts in other words', (facts?: string) => facts, []],
    ['other facts in other words', () => 'khac', ['9.100012']],
    ['words alone, as older decisions have them', () => undefined, ['9.100012']],
  ] as const)('what was published in other words: %s', (_name, factsOf, amended) => {
    const reworded = first.contents.map(content => ({
      ...content,
      sections: content.sections.map(part =>
        content.code === '9.100012'
          ? { ...part, lines: part.lines.map(line => `${line} (như cũ)`), facts: factsOf(part.facts) }
          : part,
      ),
    }))
    const published = publishedState([{ ...first, contents: reworded }])
    expect(codesIn(draft(catalog, { on: '2026-02-15', published }).tables, 'amended') ?? []).toEqual(amended)
  })

  test('a decision whose issuer the record does not say is of the body that signs alike', () => {
    const issued = (code: string, decision: Procedure['decision']): [string, Procedure][] => {
      const record = catalog.procedures.get(code)
      return record === undefined ? [] : [[code, { ...record, decision }]]
    }
    const procedures = new Map([
      ...catalog.procedures,
      ...issued('9.100012', { number: '7/QĐ-BTP', date: '2026-01-07', issuer: 'bo-tu-phap' }),
      ...issued('9.100002', { number: '8/QĐ-BTP-C1', date: '2026-01-08' }),
      ...issued('9.100003', { number: '9/QĐ-TANDTC', date: '2026-01-09' }),
    ])
    const { bases } = draft({ ...catalog, procedures }, { on: '2026-02-15' })
    expect(bases.find(text => text.includes('7/QĐ-BTP'))).toMatch(
      /số 7\/QĐ-BTP ngày 07\/01\/2026, số 8\/QĐ-BTP-C1 ngày 08\/01\/2026 của /,
    )
    expect(bases).toContain(
      'Căn cứ các Quyết định số 1/QĐ-MAU ngày 20/06/2025, số 9/QĐ-TANDTC ngày 09/01/2026 về việc công bố thủ tục hành chính;',
    )
  })

  test('a record that its ministry published anew names that decision, once', () => {
    const anew = {
      timeLimits: [{ amount: 7, unit: 'working-day' }],
      decision: { number: '999/QĐ-BTP', date: '2026-02-20' },
    }
    const { tables, bases } = against(edited('9.100012', anew))
    expect(tables[0]?.groups[0]?.rows[0]?.at(-1)).toBe(
      'Quyết định số 999/QĐ-BTP ngày 20/02/2026\n- Thời hạn giải quyết: trước là 10 ngày làm việc; nay là 7 ngày làm việc.',
    )
    const known = publishedState([{ ...first, bases }])
    const again = draft(edited('9.100012', anew), { on: '2026-02-15', published: known }).tables
    expect(again[0]?.groups[0]?.rows[0]?.at(-1)).toMatch(/^Hồ sơ được sửa, chưa ghi văn bản và ngày/)
  })

  test('dated changes, newcomers and departures are those of the days between', () => {
    const dated = draft(catalog, { since: '2026-02-15' })
    const published = against(catalog, '2026-06-30')
    for (const id of ['new', 'amended', 'replaced', 'abolished', 'notApplied'])
      expect([id, codesIn(published.tables, id)]).toEqual([id, codesIn(dated.tables, id)])
    expect(published.removed.toSorted()).toEqual(dated.removed.toSorted())
  })

  test('a record that was deleted is still said to be gone', () => {
    const procedures = new Map(catalog.procedures)
    procedures.delete('9.100012')
    const made = against({ ...catalog, procedures })
    expect(codesIn(made.tables, 'abolished')).toEqual(['9.100012'])
    expect([made.subject, made.articles[0]?.text, made.articles[2]?.text]).toEqual([
      expect.stringContaining('công bố Danh mục thủ tục hành chính bị bãi bỏ'),
      expect.stringMatching(/\(Phụ lục\)\. Trong đó: 1 thủ tục bị bãi bỏ\.$/),
      expect.stringContaining('tại Phụ lục có hiệu lực'),
    ])
  })

  test('the earlier decision goes on but for what changes, and not where it is replaced whole', () => {
    const procedures = new Map(catalog.procedures)
    procedures.delete('9.100012')
    const changed = { ...catalog, procedures }
    const signed = { ...first, number: '9/QĐ-UBND', date: '2026-02-16' }
    const effect = (more: object) =>
      draft(changed, { published: publishedState([signed]), ...more })
        .articles[2]?.text.split('\n')
        .slice(1)
    expect(effect({})).toEqual([
      'Nội dung của các thủ tục hành chính này đã công bố tại Quyết định số 9/QĐ-UBND ngày 16/02/2026 hết hiệu lực kể từ ngày các thay đổi tại Quyết định này có hiệu lực.',
    ])
    expect(effect({ replaces: [{ number: '9/QĐ-UBND', date: '2026-02-16' }] })).toEqual([
      'Quyết định này thay thế Quyết định số 9/QĐ-UBND ngày 16/02/2026.',
    ])
  })

  test('who does what so that the list holds, and the stop that ends a decision', () => {
    const [, duties, , carried] = draft(catalog, { signing: { proposer: 'Giám đốc Sở Tư pháp' } }).articles
    expect(duties?.text).toMatch(/^Sở Tư pháp nhập và công khai .* niêm yết công khai .* hồ sơ\.$/)
    expect(carried?.text).toMatch(/Quyết định này\.\/\.$/)
  })

  test.each(['province', 'commune', undefined] as const)(
    'as many in the list, its tables and the contents: %s',
    level => {
      const { tables, contents } = draft(committed, { province: '22', level })
      const listed = provinceList(committed, '22', '2026-06-30', { level })
      const codes = listed.map(({ procedure }) => procedure.code).toSorted()
      expect(contents.map(({ code }) => code).toSorted()).toEqual(codes)
      const rows = tables.flatMap(({ groups }) => groups.flatMap(group => group.rows.map(row => row[1])))
      expect([...new Set(rows)].toSorted()).toEqual(codes)
      expect(rows).toHaveLength(listed.flatMap(({ levels }) => levels).length)
    },
  )

  test('forms: each once with the procedures that name it, after the contents and only with them', () => {
    const { forms, contents } = draft(committed, { province: '22', level: 'commune' })
    const named = contents.flatMap(({ sections }) =>
      sections.filter(({ title }) => title === 'Tên mẫu đơn, mẫu tờ khai').flatMap(({ lines }) => lines),
    )
    const told = (forms?.groups ?? []).flatMap(({ rows }) => rows.map(([, line]) => line))
    expect(told).toEqual([...new Set(named.filter(line => line !== 'Không'))])
    expect(told.length).toBeGreaterThan(50)
    expect(draft(committed, { province: '22', level: 'commune', withContents: false }).forms).toBe(undefined)
  })

  test('what a decision of changes published is not published again', () => {
    const changes = against(catalog, '2026-06-30')
    const state = publishedState([first, changes])
    expect(draft(catalog, { published: state }).tables).toEqual([])
  })

  test('a change that only ended is an amendment', () => {
    const ending = edited('9.100012', {
      changes: [
        {
          from: '2026-01-01',
          to: '2026-03-31',
          source: { title: 'Nghị quyết tạm' },
          operations: [{ op: 'set-time-limits', timeLimits: [{ amount: 3, unit: 'working-day' }] }],
        },
      ],
    })
    const { tables } = draft(ending, { since: '2026-02-15', on: '2026-04-15' })
    const row = tables.find(({ id }) => id === 'amended')?.groups[0]?.rows.find(cells => cells[1] === '9.100012')
    expect(row?.at(-1)).toBe(
      'Nghị quyết tạm (hết áp dụng từ ngày 01/04/2026)\n- Thời hạn giải quyết: trước là 3 ngày làm việc; nay là 10 ngày làm việc.',
    )
  })
})
