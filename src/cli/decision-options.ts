import type { DecisionRequest } from '../export/decision/decision.ts'
import type { ServiceList } from '../export/decision/services.ts'
import type { DecisionState } from '../model/decision.ts'
import type { Signing } from '../model/office.ts'
import { optionTexts, valueWords } from '../text/option.ts'
import { publishChoices } from '../text/publish-command.ts'
import { commaList, flag, optional, type Reader, UsageError } from './option.ts'
import { choice, date, words } from './readers.ts'

/** `1234/QĐ-UBND`; a number that names nothing would be recorded as nothing. */
export const decisionNumber: Reader<string> = {
  word: valueWords.decision,
  read(written, place) {
    const number = words(valueWords.decision).read(written, place)
    if (!/^\d+(\/\d{4})?\/\p{L}[\p{L}\d-]*$/u.test(number))
      throw new UsageError(optionTexts.decisionNumber(place.name, number.slice(0, 80)))
    return number
  },
}

/** The id of a draft, which is the name of its file. */
export const draftId: Reader<string> = {
  word: valueWords.id,
  example: 'thang-12',
  read(written, place) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(written))
      throw new UsageError(optionTexts.id(place.name, written.slice(0, 80)))
    return written
  },
}

const capacity = choice<NonNullable<Signing['capacity']>>(publishChoices.capacities)
const list = choice<ServiceList>(publishChoices.lists)

/** What becomes of a draft, by id or name. */
export const decisionState = choice<Exclude<DecisionState, 'draft'>>(publishChoices.states)

/** Who proposes, signs and since when: what one decision says otherwise than the province's data. */
export const signingOptions = {
  proposer: optional(words(valueWords.words)),
  submission: optional(words(valueWords.words)),
  capacity: optional(capacity),
  title: optional(words(valueWords.words)),
  signer: optional(words(valueWords.person)),
  effective: optional(date),
  replaces: commaList(decisionNumber),
  'list-only': flag,
  list: optional(list),
} as const

interface SigningValues {
  proposer: string | undefined
  submission: string | undefined
  capacity: Signing['capacity']
  title: string | undefined
  signer: string | undefined
  effective: string | undefined
  'list-only': boolean
  list: ServiceList | undefined
}

/** The part of a request that those options make. */
export function signingOf(values: SigningValues): Partial<DecisionRequest> {
  const { proposer, capacity, title, signer, submission, effective, list } = values
  const given = Object.entries({ proposer, capacity, title, signer }).filter(([, value]) => value !== undefined)
  return {
    signing: Object.fromEntries(given) as Signing,
    submission,
    effective,
    list,
    withContents: !values['list-only'],
  }
}
