import { type Assessed, assessedOf, assessmentsOf } from '../../analysis/assessment.ts'
import { nearest } from '../../check/nearest.ts'
import { assumptionsAt } from '../../engine/cost/assumptions.ts'
import { faultsIn, openIn } from '../../engine/record/assessment.ts'
import { assessmentDocument } from '../../export/review/assessment.ts'
import type { Catalog } from '../../model/catalog.ts'
import {
  answerName,
  assessedCost,
  assessmentTemplate,
  conclusionText,
  partNames,
  reasonOf,
  assessmentText as t,
} from '../../text/assessment.ts'
import { commandTexts } from '../../text/cli.ts'
import { formCommand } from '../../text/form-command.ts'
import { openingsText } from '../../text/openings.ts'
import { valueWords } from '../../text/option.ts'
import { writeNew } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { defineCommand, jsonText } from '../command.ts'
import { documentOptions, writeDocument } from '../documents.ts'
import { flag, optional, required, UsageError, withDefault } from '../option.ts'
import { date, newFile, words } from '../readers.ts'

/** The form that a word names: an assessment by its id, else the latest of a procedure by its code, else an empty one. */
function assessedBy(word: string, catalog: Catalog, on: string): Assessed {
  const assessment = catalog.assessments.get(word) ?? assessmentsOf(catalog, word)[0]
  const record = catalog.procedures.get(assessment?.procedure ?? word)
  if (record === undefined)
    throw new UsageError(t.unknown(word, nearest(word, [...catalog.assessments.keys(), ...catalog.procedures.keys()])))
  const day = assessment?.date ?? on
  return assessedOf(record, catalog, { assessment, on: day, assumptions: assumptionsAt(catalog, day).assumptions })
}

/** The form in lines: part by part, each question with its answer and why. */
function linesOf({ parts, assessment, ...rest }: Assessed, catalog: Catalog): string[] {
  const asked = parts.flatMap(({ part, questions }) => [
    `\n${partNames[part]}`,
    ...questions.map(({ id, ask }) => {
      const why = reasonOf(assessment, id, catalog)
      return `  ${ask} ${answerName(assessment, id)}.${why && ` ${why}`}`
    }),
  ])
  return [...asked, `\n${assessedCost({ parts, ...rest }).join('\n')}`]
}

export const command = defineCommand({
  words: commandTexts.assess,
  options: {
    on: withDefault(date, ({ today }) => today),
    draft: optional(newFile('.yaml')),
    ...documentOptions,
    catalog: catalogOption,
    json: flag,
  },
  argument: required(words(valueWords.words)),
  async run({ values, argument, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const questions = [...catalog.assessmentQuestions.values()]
    if (questions.length === 0) throw new UsageError(t.noQuestions)
    const assessed = assessedBy(argument, catalog, values.on)
    const { procedure, assessment, cost, saving } = assessed
    const [faults, open] = [
      faultsIn(assessment ?? { answers: {} }, questions),
      openIn(assessment ?? { answers: {} }, questions),
    ]
    if (values.json)
      out(
        jsonText({
          procedure: procedure.code,
          assessment,
          faults: faults.map(({ id }) => id),
          open: open.map(({ id }) => id),
          cost,
          saving,
        }),
      )
    else {
      out(t.subject(procedure.name, procedure.code))
      if (assessment) out(t.by(assessment.by, assessment.date))
      for (const line of linesOf(assessed, catalog)) out(line)
      if (assessment)
        out(`\n${t.count(faults.length, questions.length, open.length)} ${t.conclusion}: ${conclusionText(assessment)}`)
      else err(t.blank)
    }
    if (values.draft !== undefined) {
      if (!writeNew(values.draft, assessmentTemplate(assessed, values.on)))
        throw new UsageError(openingsText.exists(values.draft))
      err(formCommand.written(values.draft))
    }
    await writeDocument(values, () => assessmentDocument(assessed, catalog, values.on), err)
    return 0
  },
})
