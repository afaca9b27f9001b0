import type { Channel, ChannelId } from '../model/parts.ts'
import { recordWords as words } from '../text/import.ts'
import { clip } from './clean.ts'
import { fieldOf, listOf, type Raw, textOf } from './raw.ts'
import type { Row } from './rows.ts'
import type { Tell } from './rules.ts'

const ids: Readonly<Record<string, ChannelId>> = { DIRECT: 'in-person', ONLINE: 'online', POSTAL: 'post' }
const order: readonly ChannelId[] = ['in-person', 'online', 'post']

/** The ways of submitting, with the rows that speak of each. */
export function channels(detail: Raw, tell: Tell): { channels: Channel[]; rows: Row[]; notes: string[] } {
  const notes: string[] = []
  const rows = listOf(detail, 'executionMethods').flatMap(raw => {
    const method = textOf(raw, 'submissionMethod')
    const description = textOf(raw, 'description')
    const channel = Object.hasOwn(ids, method) ? ids[method] : undefined
    if (channel !== undefined) return [{ channel, raw, description }]
    tell('CHANNEL_UNKNOWN', method)
    notes.push(words.channelUnknown(method, description))
    return []
  })
  const receiving = receivingOf(detail)
  if (receiving.length > 200 || receiving.includes('\n')) notes.push(words.receiving(receiving))
  const list = order
    .filter(id => rows.some(row => row.channel === id))
    .map(id => {
      const told = rows.filter(row => row.channel === id && !/^(?:undefined)?$/.test(row.description))
      const note = clip([...new Set(told.map(row => row.description))].join('\n'), 19_900, tell)
      const where =
        id === 'in-person' && receiving !== '' && receiving.length <= 200 && !receiving.includes('\n')
          ? { where: receiving }
          : {}
      return { id, ...where, ...(note === '' ? {} : { note }) }
    })
  return { channels: list, rows, notes: [...notes, ...returning(detail)] }
}

function receivingOf(detail: Raw): string {
  const text = textOf(detail, 'dossierReceivingAddresses')
    .replace(/^["“]|["”]$/g, '')
    .trim()
  return /^không có(?: thông tin)?\.?$/iu.test(text) ? '' : text
}

/** How the result is handed over, in words. */
function returning(detail: Raw): string[] {
  return listOf(detail, 'returningMethods').flatMap(raw => {
    const kind = words.returnKinds[textOf(raw, 'type')]
    const value = fieldOf(raw, 'value')
    const ways = (Array.isArray(value) ? value : []).flatMap(way =>
      typeof way === 'string' ? (words.returnWays[way] ?? []) : [],
    )
    return kind === undefined || ways.length === 0 ? [] : [words.returning(kind, ways.join(', '))]
  })
}
