import { decisionDocument } from '../../export/decision/docx.ts'
import { decisionXlsx } from '../../export/decision/xlsx.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { decisionText } from '../../load/decisions.ts'
import type { Decision } from '../../model/decision.ts'
import { commandTexts } from '../../text/cli.ts'
import { formCommand } from '../../text/form-command.ts'
import { valueWords } from '../../text/option.ts'
import { publishCommand as t } from '../../text/publish-command.ts'
import { writeTogether } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { stateOf } from '../checked.ts'
import { defineCommand } from '../command.ts'
import { saveDraft } from '../decision-course.ts'
import { decisionNumber, draftId, signingOf, signingOptions } from '../decision-options.ts'
import { documentFile, documentOptions } from '../documents.ts'
import { flag, none, optional, required, UsageError, withDefault } from '../option.ts'
import { decisionFor, replacedBy } from '../publishing.ts'
import { date, level, newFile, words } from '../readers.ts'

const writers = {
  docx: (decision: Decision) => documentFile.docx(decisionDocument(decision)),
  xlsx: decisionXlsx,
  pdf: (decision: Decision) => documentFile.pdf(decisionDocument(decision)),
} as const
const kinds = ['docx', 'xlsx', 'pdf'] as const

/** Options that shape a draft, and cannot change what was recorded. */
const shapingOptions = [
  'since',
  'changes',
  'sector',
  'level',
  ...(Object.keys(signingOptions) as (keyof typeof signingOptions)[]),
] as const

/** `thutuc publish`: the draft decision that publishes a province's list, its annexes, and its record once signed. */
export const command = defineCommand({
  words: commandTexts.publish,
  options: {
    province: required(province),
    on: withDefault(date, ({ today }) => today),
    since: optional(date),
    changes: flag,
    sector: optional(sector),
    level: optional(level),
    ...signingOptions,
    ...documentOptions,
    xlsx: optional(newFile('.xlsx')),
    number: optional(decisionNumber),
    date: optional(date),
    record: flag,
    draft: optional(draftId),
    by: optional(words(valueWords.person)),
    strict: flag,
    catalog: catalogOption,
  },
  argument: none,
  async run({ values, out, err }) {
    const { catalog: root, record, strict, docx, xlsx, pdf, changes, replaces, draft, by, ...rest } = values
    const wanted = [docx, xlsx, pdf, draft]
    if (wanted.every(path => path === undefined) && !record) throw new UsageError(t.nothing)
    if (draft !== undefined && (by === undefined || record)) throw new UsageError(t.draftNeeds)
    const { since, on, province, sector, level, number, date } = rest
    if (since !== undefined && changes) throw new UsageError(t.sinceOrChanges)
    if (since !== undefined && since >= on) throw new UsageError(t.sinceAfter(since, on))
    if (rest.list !== undefined && (since !== undefined || changes)) throw new UsageError(t.listWhole)
    const loaded = loadCatalog(root)
    if (!stateOf(loaded, { on, refused: strict ? 'warning' : undefined, err })) return 1
    const replaced = replaces.map(number => replacedBy(root, province, number))
    const request = { province, on, since, sector, level, number, date, replaces: replaced, ...signingOf(rest) }
    const shaping = shapingOptions.filter(name => [values[name]].flat().some(Boolean))
    const found = decisionFor({ root, catalog: loaded.catalog, request, record, changes, shaping }, err)
    if (!found) return 1
    const { decision, file } = found
    const files: [string, Uint8Array | string][] = []
    for (const kind of kinds) {
      const path = values[kind]
      if (path !== undefined) files.push([path, await writers[kind](decision)])
    }
    if (record && file !== undefined) files.push([file, decisionText(decision)])
    writeTogether(files)
    for (const [path] of files) out(formCommand.written(path))
    if (draft !== undefined && by !== undefined)
      out(formCommand.written(saveDraft({ root, province, id: draft }, decision, { by, on })))
    return 0
  },
})
