import { effective } from '../../engine/record/effective.ts'
import { letterDocument } from '../../export/letter/letter.ts'
import { commandTexts } from '../../text/cli.ts'
import { type LetterKind, letterNames, letterCommand as t } from '../../text/office-letter.ts'
import { valueWords } from '../../text/option.ts'
import { catalogOption, procedureOf } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand } from '../command.ts'
import { documentOptions, writeDocument } from '../documents.ts'
import { checkOptions, letterMakers } from '../letters.ts'
import { commaList, type Option, optional, required, UsageError, withDefault } from '../option.ts'
import { choice, code, date, moment, words } from '../readers.ts'
import { situationOptions } from '../situation.ts'

const kindReader = choice<LetterKind>(letterNames, valueWords.letter)

/** Which letter, and about which procedure. */
const about: Option<{ kind: LetterKind; code: string }> = {
  word: valueWords.letter,
  least: 2,
  most: 2,
  take: ([kind = '', number = ''], place) => ({ kind: kindReader.read(kind, place), code: code.read(number, place) }),
}

/** `thutuc letter`: a letter of the office about one file, filled from the record as it stood on the day of filing. */
export const command = defineCommand({
  words: commandTexts.letter,
  options: {
    filed: required(moment),
    office: required(words(valueWords.agency)),
    on: withDefault(date, ({ today }) => today),
    place: optional(words(valueWords.words)),
    applicant: optional(words(valueWords.person)),
    address: optional(words(valueWords.words)),
    dossier: optional(words(valueWords.words)),
    because: optional(words(valueWords.words)),
    until: optional(date),
    papers: commaList(words(valueWords.words)),
    competent: optional(words(valueWords.agency)),
    ...situationOptions,
    province: optional(province),
    ...documentOptions,
    catalog: catalogOption,
  },
  argument: about,
  async run({ values, argument: { kind, code: number }, library, out, err }) {
    if (values.docx === undefined && values.pdf === undefined) throw new UsageError(t.nothing)
    checkOptions(kind, values)
    const { catalog } = library.catalog(values.catalog)
    const filed = values.filed.slice(0, 10)
    const record = procedureOf({ catalog }, number)
    const procedure = effective(record, filed, catalog.overlays.get(values.province ?? ''))
    const { request, notes } = letterMakers[kind](procedure, catalog, values)
    const { on, office, place, applicant, address, dossier } = values
    const letter = letterDocument(request, { procedure, filed, on, office, place, applicant, address, dossier })
    for (const note of [...notes, t.form(kind)]) err(note)
    await writeDocument(values, () => letter, out)
    return 0
  },
})
