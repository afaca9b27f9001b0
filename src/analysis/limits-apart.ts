import { effective, inForce } from '../engine/record/effective.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'

type Unit = 'working-day' | 'day'

/** How long a procedure takes in the country or in one province, from its shortest limit to its longest over cases and channels. */
export interface LimitSide {
  /** Undefined where the country's limit stands. */
  readonly province: string | undefined
  readonly low: number
  readonly high: number
}

/** One procedure, by its name, for which places set limits of different lengths. */
export interface LimitsApart {
  /** Of the first record of that name. */
  readonly procedure: Procedure
  readonly unit: Unit
  /** The longest first. */
  readonly sides: readonly LimitSide[]
}

interface Told extends LimitSide {
  readonly unit: Unit
}

/** All limits of a record in one kind of days; undefined where one has no length or they are of several kinds, for kinds are never converted. */
function toldOf({ timeLimits = [] }: Procedure, province: string | undefined): Told | undefined {
  const unit = timeLimits[0]?.unit
  if (unit !== 'working-day' && unit !== 'day') return undefined
  const amounts = timeLimits.flatMap(limit => (limit.unit === unit ? (limit.amount ?? []) : []))
  if (amounts.length < timeLimits.length) return undefined
  return { province, unit, low: Math.min(...amounts), high: Math.max(...amounts) }
}

/** A record in its own place, and in each province that changes its limits. */
function placesOf(record: Procedure, catalog: Catalog, on: string): Told[] {
  const changed = [...catalog.overlays.values()].filter(({ changes }) =>
    changes.some(
      ({ procedure, operations }) => procedure === record.code && operations.some(({ op }) => op === 'set-time-limits'),
    ),
  )
  const own = toldOf(effective(record, on), record.province)
  const local = changed.map(overlay => toldOf(effective(record, on, overlay), overlay.province))
  return [own, ...local].flatMap(told => told ?? [])
}

/** One side a place: of several records of one name the shortest and the longest limit. */
const sidesOf = (told: readonly Told[]): LimitSide[] =>
  [...Map.groupBy(told, ({ province }) => province)]
    .map(([province, same]) => ({
      province,
      low: Math.min(...same.map(({ low }) => low)),
      high: Math.max(...same.map(({ high }) => high)),
    }))
    .toSorted((a, b) => b.high - a.high || b.low - a.low || ((a.province ?? '') < (b.province ?? '') ? -1 : 1))

const widthOf = ({ sides }: LimitsApart): number => (sides[0]?.high ?? 0) - (sides.at(-1)?.high ?? 0)

const nameOf = ({ name }: Procedure): string =>
  name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()

/**
 * Public procedures in force whose limits differ from place to place, the widest apart first. Records are taken together by their
 * name; of those told in working days and those told in days, the more common kind is compared.
 */
export function limitsApart(catalog: Catalog, on: string): LimitsApart[] {
  const records = [...catalog.procedures.values()].filter(
    record => record.kind === 'public' && inForce(effective(record, on), on),
  )
  const groups = [...Map.groupBy(records, nameOf).values()].flatMap((same): LimitsApart[] => {
    const [procedure] = same
    const kinds = [
      ...Map.groupBy(
        same.flatMap(record => placesOf(record, catalog, on)),
        ({ unit }) => unit,
      ),
    ].map(([unit, told]) => ({ unit, sides: sidesOf(told) }))
    const [kind] = kinds.toSorted((a, b) => b.sides.length - a.sides.length)
    return procedure === undefined || kind === undefined ? [] : [{ procedure, ...kind }]
  })
  return groups.filter(group => widthOf(group) > 0).toSorted((a, b) => widthOf(b) - widthOf(a))
}
