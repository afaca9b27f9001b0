import { isDate } from '../../../src/engine/time/dates.ts'
import type { ChannelId, Procedure } from '../../../src/model/procedure.ts'

/** One chosen procedure with what is known of my case in it. */
export interface Picked {
  case?: string | undefined
  channel?: ChannelId | undefined
}

/** What the reader chose on a life event; all of it is in the address. */
export interface JourneyState {
  picked: Map<string, Picked>
  /** Papers in hand, each as `code_paper`. */
  have: Set<string>
  /** First day, ISO; today when not given. */
  start?: string | undefined
}

/** A procedure of the journey as the page carries it. */
export type JourneyProcedure = Procedure & { code: string; name: string }

const longest = 4000

/** Reads `?chon=2.000986_case_channel~1.001193`; what does not belong to the journey is dropped. */
export function readJourney(search: string, procedures: readonly JourneyProcedure[]): JourneyState {
  const query = new URLSearchParams(search.length > longest ? '' : search)
  const picked = new Map<string, Picked>()
  for (const part of (query.get('chon') ?? '').split('~')) {
    const [code = '', chosen = '', channel = ''] = part.split('_')
    const procedure = procedures.find(one => one.code === code)
    if (procedure === undefined) continue
    picked.set(code, {
      case: procedure.cases?.find(one => one.id === chosen)?.id,
      channel: procedure.channels?.find(one => one.id === channel)?.id,
    })
  }
  const papers = new Set(procedures.flatMap(one => (one.papers ?? []).map(paper => `${one.code}_${paper.id}`)))
  const have = new Set((query.get('da-co') ?? '').split('~').filter(key => papers.has(key)))
  const start = query.get('tu') ?? ''
  return { picked, have, ...(isDate(start) ? { start } : {}) }
}

/** The state as a query with its `?`; empty where nothing was chosen. */
export function journeyQuery({ picked, have, start }: JourneyState): string {
  const parts = [...picked].map(([code, one]) => [code, one.case ?? '', one.channel ?? ''].join('_').replace(/_+$/, ''))
  const query = new URLSearchParams()
  if (parts.length > 0) query.set('chon', parts.join('~'))
  if (have.size > 0) query.set('da-co', [...have].toSorted().join('~'))
  if (start !== undefined) query.set('tu', start)
  const text = query.toString().replaceAll('%7E', '~')
  return text === '' ? '' : `?${text}`
}
