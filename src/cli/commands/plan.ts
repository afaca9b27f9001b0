import { planCounts, planProgress } from '../../analysis/plan.ts'
import { nearest } from '../../check/nearest.ts'
import { planDocument } from '../../export/review/plan.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { ReviewPlan } from '../../model/review-plan.ts'
import { commandTexts } from '../../text/cli.ts'
import { formatDate } from '../../text/format.ts'
import { valueWords } from '../../text/option.ts'
import { planStanding, progressText, planText as t } from '../../text/plan.ts'
import { textTable } from '../../text/table.ts'
import { catalogOption } from '../catalog.ts'
import { defineCommand, jsonText } from '../command.ts'
import { documentOptions, writeDocument } from '../documents.ts'
import { flag, optional, UsageError, withDefault } from '../option.ts'
import { date, words } from '../readers.ts'

function plansOf({ plans }: Catalog, id: string | undefined): ReviewPlan[] {
  if (id === undefined) return [...plans.values()]
  const found = plans.get(id)
  if (found === undefined) throw new UsageError(t.unknown(id, nearest(id, [...plans.keys()])))
  return [found]
}

const nameOf = ({ procedures }: Catalog, code: string) => {
  const found = procedures.get(code)
  return `${code} ${found?.title ?? found?.name ?? ''}`.trim()
}

function tableOf(plan: ReviewPlan, catalog: Catalog, on: string): string {
  const { procedure, owner, by, stands } = t.heads
  return textTable(
    [{ head: procedure, most: 60 }, { head: owner, most: 40 }, { head: by }, { head: stands, most: 120 }],
    planProgress(plan, catalog, on).map(progress => [
      nameOf(catalog, progress.item.procedure),
      progress.item.owner,
      formatDate(progress.item.by),
      progressText(progress),
    ]),
  )
}

export const command = defineCommand({
  words: commandTexts.plan,
  options: {
    on: withDefault(date, ({ today }) => today),
    ...documentOptions,
    catalog: catalogOption,
    json: flag,
  },
  argument: optional(words(valueWords.words)),
  async run({ values, argument, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const plans = plansOf(catalog, argument)
    const [first] = plans
    const files = values.docx !== undefined || values.pdf !== undefined
    if (files && (plans.length !== 1 || first === undefined)) throw new UsageError(t.one)
    if (values.json)
      out(
        jsonText(
          plans.map(plan => {
            const progress = planProgress(plan, catalog, values.on)
            const items = progress.map(({ item, assessment, proposals, overdue }) => ({
              ...item,
              assessment: assessment?.id,
              proposals: proposals.map(({ id, status }) => ({ id, status })),
              overdue,
            }))
            return { ...plan, counts: planCounts(progress), procedures: items }
          }),
        ),
      )
    else {
      for (const plan of plans) {
        out(`${plan.name} (${planStanding(plan)})`)
        out(`${t.counts(planCounts(planProgress(plan, catalog, values.on)))}\n`)
        out(tableOf(plan, catalog, values.on))
      }
      if (plans.length === 0) err(`${t.none} ${t.how}`)
    }
    if (first !== undefined) await writeDocument(values, () => planDocument(first, catalog), err)
    return 0
  },
})
