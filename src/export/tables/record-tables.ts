import { inForce, standingOn } from '../../engine/record/effective.ts'
import type { Fee, Paper, TimeLimit } from '../../model/procedure.ts'
import { statedAmount, statedCurrency } from '../../text/fee-amount.ts'
import { describeWhen } from '../../text/when.ts'
import { versionOf } from '../open-data/version.ts'
import { codeColumn as code, column, each, type Of } from './columns.ts'
import type { Tabled } from './tabled.ts'

const joined = (values: readonly string[] | undefined) => values?.join('; ')

/** A line for each procedure, with what it costs where that is known. */
export function procedures({ procedures, costed, on, papersOf }: Tabled) {
  const costs = new Map(costed.map(({ cost }) => [cost.code, cost]))
  const lines = procedures.map(procedure => ({
    procedure,
    cost: costs.get(procedure.code),
    count: papersOf(procedure),
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

/** A line for each paper. */
export function papers({ procedures }: Pick<Tabled, 'procedures'>) {
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

/** A line for each fee. */
export function fees({ procedures }: Pick<Tabled, 'procedures'>) {
  type Line = Of<Fee>
  return {
    lines: each(procedures, ({ fees }) => fees),
    columns: [
      ...code,
      ...column.text<Line>({
        id: ({ item }) => item.id,
        name: ({ item }) => item.name,
        kind: ({ item }) => item.kind,
        currency: ({ item }) => statedCurrency(item),
        per: ({ item }) => item.per,
        formula: ({ item }) => item.formula?.text,
        undetermined: ({ item }) => item.undetermined,
        one_of: ({ item }) => item.oneOf,
        applies_when: ({ item, procedure }) => describeWhen(item.when, procedure),
        document: ({ item }) => item.source?.document,
        article: ({ item }) => item.source?.article,
      }),
      ...column.number<Line>({ amount: ({ item }) => statedAmount(item) }),
      ...column.yes<Line>({ optional: ({ item }) => item.optional, verified: ({ item }) => item.verified }),
    ],
  }
}

/** A line for each time limit. */
export function limits({ procedures }: Pick<Tabled, 'procedures'>) {
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
