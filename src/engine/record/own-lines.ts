import type { Operation } from '../../model/operation.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Overlay } from '../../model/proposal.ts'
import { effective, inForce } from './effective.ts'

/** What a province may set, each on a sheet of its own. */
export type OwnKind = 'fees' | 'limits' | 'places' | 'papers' | 'steps' | 'volumes'

/** What a province sets of one item, and where in the file of the province it stands. */
export interface OwnValue {
  /** Place of the change among those of the province. */
  change: number
  path: (string | number)[]
  values: object
}

/** One item of a procedure beside what the province sets of it; without `own` the general rule holds. */
export interface OwnLine {
  code: string
  /** Id of the item, its place in its list from 1, or nothing where there is one only. */
  key: string
  /** Absent where the record has no such item. */
  item?: object | undefined
  own?: OwnValue
}

const byPlace = (items: readonly object[]) => items.map((item, index) => ({ key: String(index + 1), item }))
const byId = (items: readonly { id: string }[]) => items.map(item => ({ key: item.id, item }))

/** The items of a procedure that a province may set. */
function ownItems(kind: OwnKind, procedure: Procedure): { key: string; item?: object | undefined }[] {
  const { fees = [], timeLimits = [], channels = [], papers = [], steps = [], submissions } = procedure
  if (kind === 'volumes') return [{ key: '', item: submissions }]
  if (kind === 'limits') return byPlace(timeLimits)
  return byId({ fees, places: channels, papers, steps }[kind])
}

interface Set {
  key: string
  path: (string | number)[]
  values: object
}

/** What an operation sets of the items of one kind. */
function setBy(kind: OwnKind, operation: Operation): Set[] {
  switch (operation.op) {
    case 'set-fee':
      return kind === 'fees' ? [{ key: operation.fee, path: [], values: operation }] : []
    case 'set-time-limits':
      return kind === 'limits'
        ? operation.timeLimits.map((values, index) => ({ key: String(index + 1), path: ['timeLimits', index], values }))
        : []
    case 'set-channels':
      return kind === 'places'
        ? operation.channels.map((values, index) => ({ key: values.id, path: ['channels', index], values }))
        : []
    case 'change-paper':
      return kind === 'papers' ? [{ key: operation.paper, path: ['with'], values: operation.with }] : []
    case 'change-step':
      return kind === 'steps' ? [{ key: operation.step, path: ['with'], values: operation.with }] : []
    case 'set-submissions':
      return kind === 'volumes' ? [{ key: '', path: ['submissions'], values: operation.submissions }] : []
    default:
      return []
  }
}

/** Kinds whose list is set as a whole: where a province sets it, the general list no longer stands beside it. */
const wholes: readonly OwnKind[] = ['limits', 'places']

/** Every item of a procedure with what the province sets of it, one line for each time that it does. */
export function ownLines(kind: OwnKind, procedure: Procedure, overlay: Overlay | undefined): OwnLine[] {
  const { code } = procedure
  const set = (overlay?.changes ?? []).flatMap((change, at) =>
    change.procedure !== code
      ? []
      : change.operations.flatMap((operation, index) =>
          setBy(kind, operation).map(({ key, path, values }) => ({
            key,
            own: { change: at, path: ['changes', at, 'operations', index, ...path], values },
          })),
        ),
  )
  const items = ownItems(kind, procedure)
  const itemOf = (key: string) => items.find(one => one.key === key)?.item
  const owned = set.map(({ key, own }): OwnLine => ({ code, key, item: itemOf(key), own }))
  if (wholes.includes(kind) && owned.length > 0) return owned
  const free = items.filter(({ key }) => !owned.some(line => line.key === key))
  return [...owned, ...free.map(({ key, item }): OwnLine => ({ code, key, item }))]
}

/** Where a province sets a line, as people count: `2.1` is the first operation of its second change; nothing where it does not. */
export const ownPlace = ({ own }: OwnLine): string =>
  own === undefined ? '' : `${own.change + 1}.${Number(own.path[3]) + 1}`

/** What a workbook of a province is made of. */
export interface ProvinceBook {
  province: string
  /** ISO day of the general rule that stands beside. */
  on: string
  sector?: string | undefined
}

/** The procedures of a province as the general rule has them on a day, by code. */
export const generalOn = (
  procedures: ReadonlyMap<string, Procedure>,
  { on, province, sector }: ProvinceBook,
): Procedure[] =>
  [...procedures.values()]
    .filter(record => inForce(record, on) && (sector === undefined || record.sector === sector))
    .filter(record => record.province === undefined || record.province === province)
    .map(record => effective(record, on))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
