import { basename } from 'node:path'
import { draftDecisions, recordedDecisions } from '../../load/decisions.ts'
import { commandTexts } from '../../text/cli.ts'
import { decisionCommand as t } from '../../text/decision-command.ts'
import { formCommand } from '../../text/form-command.ts'
import { valueWords } from '../../text/option.ts'
import { catalogOption } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { saysWhole } from '../checked.ts'
import { defineCommand, type Printers } from '../command.ts'
import { moveDraft } from '../decision-course.ts'
import { decisionNumber, decisionState, draftId } from '../decision-options.ts'
import { optional, required, several, UsageError, withDefault } from '../option.ts'
import { date, words } from '../readers.ts'

/** Lists drafts and recorded decisions with who did what and when; 1 where a file is not as it was written. */
function listAll(root: string, province: string, { out, err }: Printers): number {
  const [drafts, recorded] = [draftDecisions(root, province), recordedDecisions(root, province)]
  const files = [...drafts.files, ...recorded.files]
  const refused = [...drafts.refused, ...recorded.refused]
  for (const { file, decision } of files)
    out(t.line(decision.number ?? basename(file, '.json'), decision.contents.length, decision.course ?? []))
  if (files.length + refused.length === 0) err(t.none)
  return saysWhole(refused, err) ? 0 : 1
}

/** `thutuc decision`: where a province's decisions stand on their way to a signature, and the next step of one. */
export const command = defineCommand({
  words: commandTexts.decision,
  options: {
    province: required(province),
    state: optional(decisionState),
    by: optional(words(valueWords.person)),
    on: withDefault(date, ({ today }) => today),
    number: optional(decisionNumber),
    date: optional(date),
    catalog: catalogOption,
  },
  argument: several(draftId, 0, 1),
  run({ values, argument: [id], out, err }) {
    const { catalog: root, province, state, by, on, number, date } = values
    if (id === undefined && state === undefined) return listAll(root, province, { out, err })
    if (id === undefined || state === undefined || by === undefined) throw new UsageError(t.needsState)
    const step = { state, by, on: state === 'signed' ? (date ?? on) : on }
    const file = moveDraft({ root, province, id }, step, { number, date }, err)
    if (file === undefined) return 1
    out(t.moved(id, step))
    out(formCommand.written(file))
    return 0
  },
})
