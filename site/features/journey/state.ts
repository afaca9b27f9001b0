import { cleanQuery } from '../../../src/engine/situation/clean-query.ts'
import { type Asking, type EventAnswers, onlyAsked } from '../../../src/engine/situation/event.ts'
import { noneOfThem, personIn, personKey } from '../../../src/engine/situation/link.ts'
import { personalIn } from '../../../src/engine/situation/situation.ts'
import { isDate } from '../../../src/engine/time/dates.ts'
import type { ChannelId, Procedure } from '../../../src/model/procedure.ts'

/** One chosen procedure with what is known of my case in it. */
export interface Picked {
  case?: string | undefined
  channel?: ChannelId | undefined
  /** Circumstances that are true; none of them where empty, open where absent. */
  circumstances?: readonly string[] | undefined
}

/** What the reader chose on a life event; all of it is in the address. */
export interface JourneyState {
  picked: Map<string, Picked>
  /** Whether the reader chose procedures himself; else what he answered chooses them. */
  own: boolean
  /** What he answered to the questions of the event. */
  answers: EventAnswers
  /** Papers in hand, each as `code_paper`. */
  have: Set<string>
  /** First day, ISO; today when not given. */
  start?: string | undefined
  /** What the reader said of himself, by id of the circumstance. */
  person: Readonly<Record<string, boolean>>
}

/** A procedure of the journey as the page carries it. */
export type JourneyProcedure = Procedure & { code: string; name: string }

const longest = 4000
/** Begins the keys of answers: `hoi.bao-hiem=co`. */
const askKey = 'hoi.'

const answersIn = (query: URLSearchParams): EventAnswers =>
  Object.fromEntries(
    [...query].flatMap(([key, value]) => (key.startsWith(askKey) ? [[key.slice(askKey.length), value]] : [])),
  )

/** `khong` for none of them; undefined where nothing was said. */
function readFacts(text: string, { circumstances = [] }: JourneyProcedure): string[] | undefined {
  const known = circumstances.filter(({ id }) => text.split('.').includes(id)).map(({ id }) => id)
  return known.length > 0 || text === noneOfThem ? known : undefined
}

/** Reads `?chon=2.000986_case_channel_fact.fact~1.001193`; what does not belong to the journey is dropped. */
export function readJourney(search: string, procedures: readonly JourneyProcedure[], event: Asking = {}): JourneyState {
  const query = new URLSearchParams(search.length > longest ? '' : cleanQuery(search))
  const picked = new Map<string, Picked>()
  for (const part of (query.get('chon') ?? '').split('~')) {
    const [code = '', chosen = '', channel = '', facts = ''] = part.split('_')
    const procedure = procedures.find(one => one.code === code)
    if (procedure === undefined) continue
    picked.set(code, {
      case: procedure.cases?.find(one => one.id === chosen)?.id,
      channel: procedure.channels?.find(one => one.id === channel)?.id,
      circumstances: readFacts(facts, procedure),
    })
  }
  const papers = new Set(procedures.flatMap(one => (one.papers ?? []).map(paper => `${one.code}_${paper.id}`)))
  const have = new Set((query.get('da-co') ?? '').split('~').filter(key => papers.has(key)))
  const start = query.get('tu') ?? ''
  const asked = new Set(procedures.flatMap(one => personalIn(one).map(({ id }) => id)))
  const person = Object.fromEntries(Object.entries(personIn(query)).filter(([id]) => asked.has(id)))
  const own = picked.size > 0 || query.get('chon') === noneOfThem
  return { picked, own, answers: onlyAsked(event, answersIn(query)), have, person, ...(isDate(start) ? { start } : {}) }
}

/** The state as a query with its `?`; empty where nothing was chosen. */
export function journeyQuery({ picked, own, answers, have, start, person }: JourneyState): string {
  const factsOf = ({ circumstances }: Picked) =>
    circumstances?.length === 0 ? noneOfThem : (circumstances ?? []).join('.')
  const parts = [...picked].map(([code, one]) =>
    [code, one.case ?? '', one.channel ?? '', factsOf(one)].join('_').replace(/_+$/, ''),
  )
  const query = new URLSearchParams()
  for (const [id, answer] of Object.entries(answers)) query.set(`${askKey}${id}`, answer)
  if (own && (parts.length > 0 || Object.keys(answers).length > 0)) query.set('chon', parts.join('~') || noneOfThem)
  for (const [id, said] of Object.entries(person)) query.set(`${personKey}${id}`, said ? 'co' : 'khong')
  if (have.size > 0) query.set('da-co', [...have].toSorted().join('~'))
  if (start !== undefined) query.set('tu', start)
  const text = query.toString().replaceAll('%7E', '~')
  return text === '' ? '' : `?${text}`
}
