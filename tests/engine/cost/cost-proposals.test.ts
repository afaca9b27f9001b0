// The worked proposals of the catalogue: nothing wrong with them, every word of the vocabulary shown, every figure with its
// source, and a saving that equals the sum of its parts.
import { describe, expect, test } from 'vitest'
import { checkCatalog } from '../../../src/check/check.ts'
import { assumptionsAt } from '../../../src/engine/cost/assumptions.ts'
import { costOf } from '../../../src/engine/cost/cost.ts'
import { costDateOf, lackedIn, savingOf, totalOf } from '../../../src/engine/cost/saving.ts'
import { Operation } from '../../../src/model/operation.ts'
import { assumptions, catalog } from './cost-records.ts'

const proposals = [...catalog.proposals.values()]

test('there are enough, and the rules find nothing in them', () => {
  expect(proposals.length).toBeGreaterThanOrEqual(12)
  expect(checkCatalog({ catalog, on: '2026-11-23' }).filter(finding => finding.kind === 'proposal')).toEqual([])
})

test('every word of the vocabulary is shown; fewer sets only once a record asks for several', () => {
  const used = new Set(
    proposals.flatMap(proposal => proposal.changes.flatMap(change => change.operations.map(operation => operation.op))),
  )
  const words = Operation.options.map(option => option.shape.op.value)
  const several = [...catalog.procedures.values()].some(({ sets = 1 }) => sets > 1)
  expect([...used].toSorted()).toEqual(words.filter(word => several || word !== 'set-sets').toSorted())
})

test('one proposal changes several procedures, and one procedure is changed by several proposals', () => {
  const codes = proposals.flatMap(proposal => proposal.changes.map(change => change.procedure))
  expect(Math.max(...proposals.map(proposal => proposal.changes.length))).toBeGreaterThan(1)
  expect(new Set(codes).size).toBeLessThan(codes.length)
})

test('a target with a slip is named with its nearest', () => {
  const [first] = proposals
  if (!first) throw new Error('no proposals')
  const slip = {
    ...first,
    id: 'go-nham',
    changes: [{ procedure: '1.001193', operations: [{ op: 'remove-paper' as const, paper: 'to-kai' }] }],
  }
  const findings = checkCatalog({ catalog: { ...catalog, proposals: new Map([['go-nham', slip]]) }, on: '2026-11-23' })
  expect(findings.filter(finding => finding.kind === 'proposal')).toMatchObject([
    {
      code: 'UNKNOWN_TARGET',
      id: 'go-nham',
      path: ['changes', 0, 'operations', 0],
      values: { value: 'to-kai', suggestion: 'to-khai' },
    },
  ])
})

test('given figures must name what the record has and add to one', () => {
  const [first] = proposals
  if (!first) throw new Error('no proposals')
  const given = {
    channels: { 'in-person': 0.5, online: 0.3 },
    circumstances: { 'uy-quyn': 0.1 },
    efforts: { 'to-khai': { pages: 2 } },
  }
  const operations = [{ op: 'abolish' as const }]
  const givenWrong = { ...first, id: 'sai', changes: [{ procedure: '1.001193', given, operations }] }
  const findings = checkCatalog({
    catalog: { ...catalog, proposals: new Map([['sai', givenWrong]]) },
    on: '2026-11-23',
  })
  expect(findings.filter(finding => finding.kind === 'proposal').map(({ code, path }) => [code, path.at(-1)])).toEqual([
    ['UNKNOWN_REFERENCE', 'uy-quyn'],
    ['SHARES', 'channels'],
  ])
})

test('every model costs every committed procedure, and only finite figures come out', () => {
  for (const model of catalog.models.keys()) {
    const given = assumptions(model, '2026-11-22')
    for (const procedure of catalog.procedures.values())
      for (const { cost = 0 } of costOf(procedure, given).lines)
        expect(Number.isFinite(cost), `${procedure.code} ${model}`).toBe(true)
  }
})

describe('each proposal', () => {
  test.each(proposals)('$id', proposal => {
    const { assumptions } = assumptionsAt(catalog, costDateOf([proposal]))
    const saving = savingOf([proposal], catalog, assumptions)
    const total = totalOf(saving)
    expect(lackedIn(saving, assumptions)).toEqual([])
    expect(saving.unknown).toEqual([])
    expect(total?.saving).toBe(saving.byOperation.reduce((sum, part) => sum + (part.perYear ?? Number.NaN), 0))
    expect((total?.saving ?? 0) > 0 || saving.procedures.some(item => (item.daysSaved?.amount ?? 0) > 0)).toBe(true)
    expect(proposal.assumptions?.length).toBeGreaterThan(0)
    expect(proposal.requires?.length).toBeGreaterThan(0)
    for (const { before } of saving.procedures) expect(before.volume?.verified).toBe(false)
  })
})
