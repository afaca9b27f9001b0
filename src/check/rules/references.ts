import { applyOperation, missingTargets } from '../../engine/record/apply.ts'
import type { Change, Operation } from '../../model/operation.ts'
import type { Path } from '../../model/problem.ts'
import type { Procedure } from '../../model/procedure.ts'
import { type CheckContext, each, eachProcedure, type Report } from '../context.ts'
import { nearest } from '../nearest.ts'

type Known = ReadonlyMap<string, unknown> | readonly string[]

const has = (known: Known, id: string) =>
  known instanceof Map ? known.has(id) : (known as readonly string[]).includes(id)
const keys = (known: Known): readonly string[] =>
  known instanceof Map ? [...known.keys()] : (known as readonly string[])

/** Reports an id that its list does not have, with the nearest one that it has. */
export function refer(report: Report, known: Known, id: string | undefined, path: Path, list: string): void {
  if (id === undefined || has(known, id)) return
  report('UNKNOWN_REFERENCE', path, { value: id, list, suggestion: nearest(id, keys(known)) ?? '' })
}

const many = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T]

/** Sources named anywhere in a value, with their paths. */
function* sourcesIn(value: unknown, path: Path = []): Generator<{ document: string; path: Path }> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key
    if (key === 'document' && typeof inner === 'string') yield { document: inner, path: [...path, step] }
    else yield* sourcesIn(inner, [...path, step])
  }
}

const documentsKnown = (value: unknown, report: Report, { catalog }: CheckContext) => {
  for (const { document, path } of sourcesIn(value))
    refer(report, catalog.documents, document, path, 'lists/legal-documents.yaml')
}

/** Conditions may only name cases, channels and circumstances that the record has. */
function conditions(procedure: Procedure, report: Report): void {
  const cases = (procedure.cases ?? []).map(item => item.id)
  const channels = (procedure.channels ?? []).map(item => item.id)
  const circumstances = (procedure.circumstances ?? []).map(item => item.id)
  for (const list of ['papers', 'steps', 'fees', 'benefits', 'timeLimits'] as const) {
    for (const [index, line] of (procedure[list] ?? []).entries()) {
      for (const id of many(line.when?.case)) refer(report, cases, id, [list, index, 'when', 'case'], 'cases')
      for (const id of many(line.when?.channel))
        refer(report, channels, id, [list, index, 'when', 'channel'], 'channels')
      for (const key of ['if', 'unless'] as const)
        for (const id of many(line.when?.[key]))
          refer(report, circumstances, id, [list, index, 'when', key], 'circumstances')
    }
  }
}

const procedureReferences = eachProcedure((procedure, report, context) => {
  const { catalog } = context
  refer(report, catalog.sectors, procedure.sector, ['sector'], 'lists/sectors.yaml')
  refer(report, catalog.agencies, procedure.agency, ['agency'], 'lists/agencies.yaml')
  refer(report, catalog.agencies, procedure.decision?.issuer, ['decision', 'issuer'], 'lists/agencies.yaml')
  refer(report, catalog.provinces, procedure.province, ['province'], 'lists/provinces.yaml')
  for (const [index, id] of (procedure.applicants ?? []).entries())
    refer(report, catalog.subjectKinds, id, ['applicants', index], 'lists/subject-kinds.yaml')
  for (const [index, paper] of (procedure.papers ?? []).entries()) {
    refer(report, catalog.databases, paper.heldBy, ['papers', index, 'heldBy'], 'lists/databases.yaml')
    refer(report, catalog.procedures, paper.outputOf, ['papers', index, 'outputOf'], 'records/')
  }
  for (const [index, limit] of (procedure.timeLimits ?? []).entries())
    for (const [stage, part] of (limit.stages ?? []).entries())
      refer(
        report,
        catalog.agencies,
        part.agency,
        ['timeLimits', index, 'stages', stage, 'agency'],
        'lists/agencies.yaml',
      )
  conditions(procedure, report)
  documentsKnown(procedure, report, context)
  let current = procedure
  for (const [index, change] of (procedure.changes ?? []).entries()) {
    current = targetsExist(current, change.operations, report, ['changes', index])
    changeConditions(procedure, change, report, ['changes', index, 'operations'])
  }
})

/** A fee may be set only under a case, channel or circumstance that the record or the change itself has. */
function changeConditions(procedure: Procedure, change: Change, report: Report, path: Path): void {
  const asked = [...(procedure.circumstances ?? []), ...(change.circumstances ?? [])].map(item => item.id)
  const known = { case: procedure.cases, channel: procedure.channels } as const
  for (const [index, operation] of change.operations.entries()) {
    if (operation.op !== 'set-fee') continue
    const at = [...path, index, 'when']
    for (const key of ['case', 'channel'] as const)
      for (const id of many<string>(operation.when?.[key]))
        refer(
          report,
          (known[key] ?? []).map(item => item.id),
          id,
          [...at, key],
          `${key}s`,
        )
    for (const key of ['if', 'unless'] as const)
      for (const id of many(operation.when?.[key])) refer(report, asked, id, [...at, key], 'circumstances')
  }
}

/** Every target of a list of operations exists when its turn comes; gives the procedure after them. */
export function targetsExist(
  procedure: Procedure,
  operations: readonly Operation[],
  report: Report,
  path: Path,
): Procedure {
  return operations.reduce((current, operation, index) => {
    const { missing, known } = missingTargets(current, operation)
    for (const id of missing)
      report('UNKNOWN_TARGET', [...path, 'operations', index], {
        value: id,
        op: operation.op,
        known: known.join(', '),
        suggestion: nearest(id, known) ?? '',
      })
    return applyOperation(current, operation)
  }, procedure)
}

const listReferences = [
  each(
    'life-events',
    catalog => catalog.lifeEvents,
    (event, report, { catalog }) => {
      for (const [index, code] of event.procedures.entries())
        refer(report, catalog.procedures, code, ['procedures', index], 'records/')
    },
  ),
  each(
    'agencies',
    catalog => catalog.agencies,
    (agency, report, { catalog }) =>
      refer(report, catalog.agencies, agency.replacedBy, ['replacedBy'], 'lists/agencies.yaml'),
  ),
  each(
    'databases',
    catalog => catalog.databases,
    (database, report, context) => {
      refer(report, context.catalog.agencies, database.agency, ['agency'], 'lists/agencies.yaml')
      documentsKnown(database, report, context)
    },
  ),
  each(
    'not-procedures',
    catalog => catalog.notProcedures,
    (entry, report, context) => {
      for (const [index, code] of (entry.near ?? []).entries())
        refer(report, context.catalog.procedures, code, ['near', index], 'records/')
      documentsKnown(entry, report, context)
    },
  ),
  each('ended-concepts', catalog => catalog.endedConcepts, documentsKnown),
  each('parameter', catalog => catalog.parameters, documentsKnown),
  each('model', catalog => catalog.models, documentsKnown),
  each('calendar', catalog => catalog.calendars, documentsKnown),
]

const proposalReferences = each(
  'proposal',
  catalog => catalog.proposals,
  (proposal, report, context) => {
    refer(report, context.catalog.agencies, proposal.proposer, ['proposer'], 'lists/agencies.yaml')
    documentsKnown(proposal, report, context)
    for (const [index, change] of proposal.changes.entries())
      refer(report, context.catalog.procedures, change.procedure, ['changes', index, 'procedure'], 'records/')
  },
)

const overlayReferences = each(
  'overlay',
  catalog => catalog.overlays,
  (overlay, report, context) => {
    refer(report, context.catalog.provinces, overlay.province, ['province'], 'lists/provinces.yaml')
    documentsKnown(overlay, report, context)
    for (const list of ['changes', 'notApplied'] as const)
      for (const [index, { procedure }] of (overlay[list] ?? []).entries())
        refer(report, context.catalog.procedures, procedure, [list, index, 'procedure'], 'records/')
  },
)

const actReferences = each(
  'act',
  catalog => catalog.acts,
  (act, report, { catalog }) => {
    refer(report, catalog.documents, act.document, ['document'], 'lists/legal-documents.yaml')
    for (const [index, { procedures }] of act.changes.entries())
      for (const [at, code] of procedures.entries())
        refer(report, catalog.procedures, code, ['changes', index, 'procedures', at], 'records/')
  },
)

export const references = [procedureReferences, ...listReferences, proposalReferences, overlayReferences, actReferences]
