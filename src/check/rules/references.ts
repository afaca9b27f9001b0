import { applyOperation, missingTargets } from '../../engine/record/apply.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Operation } from '../../model/operation.ts'
import type { When } from '../../model/parts.ts'
import type { Path } from '../../model/problem.ts'
import type { Procedure } from '../../model/procedure.ts'
import { each, eachProcedure, type Report } from '../context.ts'
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

/** Lists that others name entries of, and where each is written. */
const places = {
  sectors: 'lists/sectors.yaml',
  agencies: 'lists/agencies.yaml',
  provinces: 'lists/provinces.yaml',
  subjectKinds: 'lists/subject-kinds.yaml',
  databases: 'lists/databases.yaml',
  documents: 'lists/legal-documents.yaml',
  procedures: 'records/',
  published: 'published/',
  reviews: 'reviews/',
  proposals: 'proposals/',
} as const satisfies Partial<Record<keyof Catalog, string>>

/** Which entries of a kind name which list: the keys on the way, `*` for each item. */
interface Naming {
  readonly entries: Exclude<keyof Catalog, 'synonyms' | 'tradeWords' | 'questions'>
  readonly names?: Readonly<Record<string, keyof typeof places>>
  /** What its operations cite is looked at in the procedures that they enter. */
  readonly citedElsewhere?: true
}

const namings: Readonly<Record<string, Naming>> = {
  procedure: {
    entries: 'procedures',
    names: {
      sector: 'sectors',
      agency: 'agencies',
      'decision.issuer': 'agencies',
      province: 'provinces',
      'applicants.*': 'subjectKinds',
      'papers.*.heldBy': 'databases',
      'papers.*.outputOf': 'procedures',
      'timeLimits.*.stages.*.agency': 'agencies',
    },
  },
  communes: { entries: 'communes', names: { province: 'provinces' } },
  contacts: { entries: 'contacts' },
  'life-events': { entries: 'lifeEvents', names: { 'procedures.*': 'procedures' } },
  agencies: { entries: 'agencies', names: { replacedBy: 'agencies' } },
  databases: { entries: 'databases', names: { agency: 'agencies' } },
  'not-procedures': { entries: 'notProcedures', names: { 'near.*': 'procedures' } },
  'ended-concepts': { entries: 'endedConcepts' },
  // The procedure that gives a paper is not asked for: an imported catalogue has the list and may lack the procedure.
  'paper-kinds': { entries: 'paperKinds', names: { heldBy: 'databases' } },
  parameter: { entries: 'parameters' },
  model: { entries: 'models' },
  calendar: { entries: 'calendars' },
  published: { entries: 'published' },
  claim: { entries: 'claims', names: { 'engine.proposal': 'proposals' } },
  indicator: {
    entries: 'indicators',
    names: {
      province: 'provinces',
      'periods.*.result.published': 'published',
      'periods.*.result.limits.sector': 'sectors',
      'periods.*.result.review.id': 'reviews',
    },
  },
  review: { entries: 'reviews', names: { province: 'provinces', 'texts.*.instead': 'documents' } },
  assessment: {
    entries: 'assessments',
    names: { procedure: 'procedures', agency: 'agencies', proposal: 'proposals' },
  },
  'assessment-questions': { entries: 'assessmentQuestions' },
  plan: { entries: 'plans', names: { agency: 'agencies', 'procedures.*.procedure': 'procedures' } },
  proposal: {
    entries: 'proposals',
    names: { proposer: 'agencies', rebuilds: 'published', 'changes.*.procedure': 'procedures' },
  },
  overlay: {
    entries: 'overlays',
    names: { province: 'provinces', 'changes.*.procedure': 'procedures', 'notApplied.*.procedure': 'procedures' },
  },
  act: {
    entries: 'acts',
    names: { document: 'documents', 'changes.*.procedures.*': 'procedures' },
    citedElsewhere: true,
  },
}

interface Named {
  id: string
  path: Path
}

/** The ids at the end of some keys of a value. */
function* namesAt(value: unknown, [key, ...rest]: readonly string[], path: Path = []): Generator<Named> {
  if (key === undefined) {
    if (typeof value === 'string') yield { id: value, path }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      if (key === '*' || key === name)
        yield* namesAt(inner, rest, [...path, Array.isArray(value) ? Number(name) : name])
  }
}

/** Documents named anywhere in a value. */
function* documentsIn(value: unknown, path: Path = []): Generator<Named> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const at: Path = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === 'document' && typeof inner === 'string') yield { id: inner, path: at }
    else yield* documentsIn(inner, at)
  }
}

const byPrinted = new WeakMap<Catalog['documents'], ReadonlyMap<string, readonly string[]>>()

/** The texts of provinces in the list by the number that stands on them. */
function localTexts({ documents }: Catalog): ReadonlyMap<string, readonly string[]> {
  const known = byPrinted.get(documents)
  if (known) return known
  const local = [...documents.keys()].filter(number => number.includes('@'))
  const found = Map.groupBy(local, number => number.slice(0, number.indexOf('@')))
  byPrinted.set(documents, found)
  return found
}

const namedReferences = Object.entries(namings).map(([kind, { entries, names = {}, citedElsewhere }]) =>
  each<object>(
    kind,
    catalog => catalog[entries] as ReadonlyMap<string | number, object>,
    (entry, report, { catalog }) => {
      for (const [keys, list] of Object.entries(names))
        for (const { id, path } of namesAt(entry, keys.split('.'))) refer(report, catalog[list], id, path, places[list])
      if (citedElsewhere) return
      for (const { id, path } of documentsIn(entry)) {
        const local = localTexts(catalog).get(id) ?? []
        if (local.length === 0) refer(report, catalog.documents, id, path, places.documents)
        else report('AMBIGUOUS_DOCUMENT', path, { value: id, known: local.join(', ') })
      }
    },
  ),
)

const many = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T]

/** What each key of a condition names. */
const conditionLists = { case: 'cases', channel: 'channels', if: 'circumstances', unless: 'circumstances' } as const

/** A condition may only name cases, channels and circumstances that there are. */
function conditionKnown(
  when: When | undefined,
  lists: Pick<Procedure, (typeof conditionLists)[keyof typeof conditionLists]>,
  report: Report,
  path: Path,
): void {
  for (const key of ['case', 'channel', 'if', 'unless'] as const) {
    const known = (lists[conditionLists[key]] ?? []).map(item => item.id)
    for (const id of many<string>(when?.[key])) refer(report, known, id, [...path, 'when', key], conditionLists[key])
  }
}

const procedureReferences = eachProcedure((procedure, report) => {
  for (const list of ['papers', 'steps', 'fees', 'benefits', 'timeLimits'] as const)
    for (const [index, line] of (procedure[list] ?? []).entries())
      conditionKnown(line.when, procedure, report, [list, index])
  let current = procedure
  for (const [index, { circumstances = [], operations }] of (procedure.changes ?? []).entries()) {
    const path: Path = ['changes', index]
    current = targetsExist(current, operations, report, path)
    const lists = { ...procedure, circumstances: [...(procedure.circumstances ?? []), ...circumstances] }
    for (const [place, operation] of operations.entries())
      if (operation.op === 'set-fee') conditionKnown(operation.when, lists, report, [...path, 'operations', place])
  }
})

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

export const references = [procedureReferences, ...namedReferences]
