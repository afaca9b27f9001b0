import { type Lexicon, type Mention, mentionsIn } from '../engine/record/concepts.ts'
import type { Procedure } from '../model/procedure.ts'

/** A place in a record that speaks of something that has ended as if it still were. */
export interface StaleMention extends Mention {
  /** `papers`, `steps`, `requirements` …, and the id of the item, where it has one. */
  readonly part: string
  readonly item: string | undefined
  /** The whole text, for the reader to judge by. */
  readonly context: string
}

interface Text {
  readonly part: string
  readonly item?: string | undefined
  readonly text: string | undefined
}

/** Everything that a record says to its readers in words of its own; names of texts of law are not among it. */
function textsOf(procedure: Procedure): Text[] {
  const {
    name,
    papers = [],
    steps = [],
    results = [],
    channels = [],
    fees = [],
    requirements = [],
    notes = [],
  } = procedure
  return [
    { part: 'name', text: name },
    ...papers.flatMap(({ id, name: title, note, form }) => [
      { part: 'papers', item: id, text: title },
      { part: 'papers', item: id, text: note },
      { part: 'papers', item: id, text: form?.name },
    ]),
    ...steps.flatMap(({ id, name: title, note }) => [
      { part: 'steps', item: id, text: title },
      { part: 'steps', item: id, text: note },
    ]),
    ...results.map(({ id, name: text }) => ({ part: 'results', item: id, text })),
    ...channels.flatMap(({ id, where, note }) => [
      { part: 'channels', item: id, text: where },
      { part: 'channels', item: id, text: note },
    ]),
    ...fees.flatMap(({ id, name: title, note }) => [
      { part: 'fees', item: id, text: title },
      { part: 'fees', item: id, text: note },
    ]),
    ...requirements.map(text => ({ part: 'requirements', text })),
    ...notes.map(text => ({ part: 'notes', text })),
  ]
}

/** Procedures that prove what was: papers of the past serve there, whatever became of them. */
const provesThePast = /đăng ký lại|gốc việt nam|quốc tịch|giấy tờ cá nhân|công dân việt nam ở nước ngoài/iu

/** A paper that somebody decided, appraised, concluded or awarded once: whoever it was then is its author still. */
const madeOnce =
  /(?:quyết định|báo cáo|kết luận|biên bản|khen thưởng|huân chương|huy chương)[^,;.:\n]{0,110} (?:của|do) (?:(?:chủ tịch|giám đốc|cơ quan [\p{L} ]{0,30}) ?)?(?:[ủu][ỷy] ban nhân dân )?$/iu

/** What a record says of things that have ended; each concept once in each item. */
export function staleMentions(procedure: Procedure, lexicon: Lexicon): StaleMention[] {
  const seen = new Set<string>()
  const isPast = provesThePast.test(procedure.name)
  return textsOf(procedure).flatMap(({ part, item, text = '' }) =>
    mentionsIn(text, lexicon).flatMap(mention => {
      if (part === 'papers' && mention.concept.kind !== 'paper' && madeOnce.test(text.slice(0, mention.at))) return []
      const key = `${part} ${item ?? text} ${mention.concept.id}`
      if (seen.has(key) || (isPast && mention.concept.kind === 'paper')) return []
      seen.add(key)
      return [{ ...mention, part, item, context: text }]
    }),
  )
}
