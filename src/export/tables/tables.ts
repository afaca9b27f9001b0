import type { Costed } from '../../engine/cost/portfolio.ts'
import type { Saving } from '../../engine/cost/saving.ts'
import { inForce, standingOn } from '../../engine/record/effective.ts'
import { paperCount } from '../../engine/situation/papers.ts'
import type { Change, Operation } from '../../model/operation.ts'
import type { Fee, Paper, Procedure, TimeLimit } from '../../model/procedure.ts'
import { describeWhen } from '../../text/when.ts'
import { versionOf } from '../open-data/version.ts'
import { column, type TableOf } from './columns.ts'
import { parquetOf } from './parquet.ts'

/** What the tables are made from: records as they stand on a day, what each costs, what the standing proposals save together. */
export interface Tabled {
  /** ISO. */
  on: string
  procedures: readonly Procedure[]
  /** The same records with all their changes, past and to come. */
  records: readonly Procedure[]
  /** Those that can be costed on the day, by code. */
  costed: readonly Costed[]
  saving?: Saving | undefined
}

interface Of<Item> {
  procedure: Procedure
  item: Item
  position: number
}

/** What of each procedure has a line of its own. */
const each = <Item>(
  procedures: readonly Procedure[],
  items: (procedure: Procedure) => readonly Item[] | undefined,
): Of<Item>[] =>
  procedures.flatMap(procedure =>
    (items(procedure) ?? []).map((item, index) => ({ procedure, item, position: index + 1 })),
  )

const code = column.text({ code: ({ procedure }: { procedure: Procedure }) => procedure.code })
const joined = (values: readonly string[] | undefined) => values?.join('; ')

/** Zero is free by law, which needs a source; without one the amount is not known. */
const amountOf = ({ amount, source }: Fee) => (amount === 0 && source === undefined ? undefined : amount)

function procedures({ procedures, costed, on }: Tabled) {
  const costs = new Map(costed.map(({ cost }) => [cost.code, cost]))
  const lines = procedures.map(procedure => ({
    procedure,
    cost: costs.get(procedure.code),
    count: paperCount(procedure, {}),
  }))
  type Line = (typeof lines)[number]
  return {
    lines,
    columns: [
      ...code,
      ...column.text<Line>({
        name: ({ procedure }) => procedure.name,
        title: ({ procedure }) => procedure.title,
        sector: ({ procedure }) => procedure.sector,
        agency: ({ procedure }) => procedure.agency,
        level: ({ procedure }) => procedure.levels?.[0],
        subject: ({ procedure }) => procedure.applicants?.[0],
        levels: ({ procedure }) => joined(procedure.levels),
        subjects: ({ procedure }) => joined(procedure.applicants),
        only_in: ({ procedure }) => procedure.province,
        standing: ({ procedure }) => standingOn(procedure, on),
        version: ({ procedure }) => versionOf(procedure),
        decision: ({ procedure }) => procedure.decision?.number,
        volume_scope: ({ cost }) => cost?.volume?.scope,
      }),
      ...column.yes<Line>({
        in_force: ({ procedure }) => inForce(procedure, on),
        volume_verified: ({ cost }) => cost?.volume?.verified,
        grave_doubt: ({ procedure }) => (procedure.unclear ?? []).some(({ grave }) => grave),
      }),
      ...column.day<Line>({
        valid_from: ({ procedure }) => procedure.from,
        valid_to: ({ procedure }) => procedure.to,
        checked_on: ({ procedure }) => procedure.checked?.on,
      }),
      ...column.number<Line>({
        papers_least: ({ count }) => count?.submit.low,
        papers_most: ({ count }) => count?.submit.high,
        hours: ({ cost }) => cost?.hours,
        per_submission: ({ cost }) => cost?.perSubmission,
        subjects_a_year: ({ cost }) => cost?.volume?.subjects,
        times_a_year: ({ cost }) => cost?.volume?.perSubject,
      }),
      ...column.dong<Line>({ per_year: ({ cost }) => cost?.perYear }),
    ],
  }
}

function papers({ procedures }: Tabled) {
  type Line = Of<Paper>
  return {
    lines: each(procedures, ({ papers }) => papers),
    columns: [
      ...code,
      ...column.text<Line>({
        id: ({ item }) => item.id,
        name: ({ item }) => item.name,
        hand: ({ item }) => item.hand ?? 'submit',
        piece: ({ item }) => item.piece,
        one_of: ({ item }) => item.oneOf,
        applies_when: ({ item, procedure }) => describeWhen(item.when, procedure),
        form: ({ item }) => item.form?.name,
        form_url: ({ item }) => item.form?.url,
        held_by: ({ item }) => item.heldBy,
        output_of: ({ item }) => item.outputOf,
      }),
      ...column.number<Line>({
        position: ({ position }) => position,
        originals: ({ item }) => item.originals,
        copies: ({ item }) => item.copies,
      }),
      ...column.yes<Line>({ certified: ({ item }) => item.certified }),
    ],
  }
}

function fees({ procedures }: Tabled) {
  type Line = Of<Fee>
  return {
    lines: each(procedures, ({ fees }) => fees),
    columns: [
      ...code,
      ...column.text<Line>({
        id: ({ item }) => item.id,
        name: ({ item }) => item.name,
        kind: ({ item }) => item.kind,
        currency: ({ item }) => (item.undetermined === undefined ? (item.currency ?? 'VND') : undefined),
        per: ({ item }) => item.per,
        formula: ({ item }) => item.formula?.text,
        undetermined: ({ item }) => item.undetermined,
        one_of: ({ item }) => item.oneOf,
        applies_when: ({ item, procedure }) => describeWhen(item.when, procedure),
        document: ({ item }) => item.source?.document,
        article: ({ item }) => item.source?.article,
      }),
      ...column.number<Line>({ amount: ({ item }) => amountOf(item) }),
      ...column.yes<Line>({ optional: ({ item }) => item.optional, verified: ({ item }) => item.verified }),
    ],
  }
}

function limits({ procedures }: Tabled) {
  type Line = Of<TimeLimit>
  return {
    lines: each(procedures, ({ timeLimits }) => timeLimits),
    columns: [
      ...code,
      ...column.number<Line>({ position: ({ position }) => position, amount: ({ item }) => item.amount }),
      ...column.text<Line>({
        unit: ({ item }) => item.unit,
        applies_when: ({ item, procedure }) => describeWhen(item.when, procedure),
        extension_unit: ({ item }) => item.extension?.unit,
        cut_off: ({ item }) => item.cutOff?.time,
      }),
      ...column.number<Line>({ extension_amount: ({ item }) => item.extension?.amount }),
    ],
  }
}

function costLines({ costed }: Tabled) {
  const lines = costed.flatMap(({ procedure, cost }) => cost.lines.map(item => ({ procedure, item })))
  type Line = (typeof lines)[number]
  return {
    lines,
    columns: [
      ...code,
      ...column.text<Line>({
        id: ({ item }) => item.id,
        kind: ({ item }) => item.kind,
        activity: ({ item }) => item.activity,
        name: ({ item }) => item.name,
        basis: ({ item }) => item.basis,
      }),
      ...column.yes<Line>({ counted: ({ item }) => item.counted }),
      ...column.number<Line>({
        weight: ({ item }) => item.weight,
        hours: ({ item }) => item.hours,
        hour_price: ({ item }) => item.rate,
        services: ({ item }) => item.services,
        fees: ({ item }) => item.fees,
        cost: ({ item }) => item.cost,
      }),
    ],
  }
}

/** What an operation is done to: the id of a paper, a fee or a step. */
const targetOf = (operation: Operation): string | undefined => {
  if (operation.op === 'set-fee') return operation.fee
  if (operation.op === 'remove-step' || operation.op === 'change-step') return operation.step
  if (operation.op === 'remove-paper' || operation.op === 'change-paper') return operation.paper
  return operation.op === 'add-paper' ? operation.paper.id : undefined
}

function acts({ records }: Tabled) {
  const lines = each(records, ({ changes }) => changes).flatMap(({ procedure, item: change }) =>
    change.operations.map(operation => ({ procedure, change, operation })),
  )
  type Line = { procedure: Procedure; change: Change; operation: Operation }
  return {
    lines,
    columns: [
      ...code,
      ...column.day<Line>({ from_day: ({ change }) => change.from, to_day: ({ change }) => change.to }),
      ...column.text<Line>({
        document: ({ change }) => change.source.document,
        article: ({ change }) => change.source.article,
        transition: ({ change }) => change.transition ?? 'filing-date',
        operation: ({ operation }) => operation.op,
        target: ({ operation }) => targetOf(operation),
      }),
      ...column.yes<Line>({ verified: ({ change }) => change.verified !== false }),
    ],
  }
}

function savings({ saving }: Tabled) {
  const scopes = new Map(saving?.procedures.map(item => [item.procedure, item.before.volume?.scope]))
  const known = new Set(
    saving?.procedures.flatMap(({ procedure, perYear }) => (perYear === undefined ? [] : [procedure])),
  )
  const lines = (saving?.byOperation ?? []).filter(({ procedure }) => known.has(procedure))
  type Line = (typeof lines)[number]
  return {
    lines,
    columns: [
      ...column.text<Line>({
        code: ({ procedure }) => procedure,
        proposal: ({ proposal }) => proposal,
        operation: ({ op }) => op,
        target: ({ target }) => target,
        volume_scope: ({ procedure }) => scopes.get(procedure),
      }),
      ...column.dong<Line>({ per_year: ({ perYear }) => perYear }),
    ],
  }
}

const file =
  <Line>(make: (tabled: Tabled) => TableOf<Line>) =>
  (tabled: Tabled) =>
    parquetOf(make(tabled))

/** The tables by their names, each written as one Parquet file. */
export const tableFiles = {
  procedures: file(procedures),
  papers: file(papers),
  fees: file(fees),
  limits: file(limits),
  cost_lines: file(costLines),
  acts: file(acts),
  savings: file(savings),
} as const satisfies Record<string, (tabled: Tabled) => Uint8Array>
