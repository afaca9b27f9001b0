import { clip, oneLine, withoutEnd } from './clean.ts'
import { durationsIn, type Length } from './durations.ts'

/** A sentence that speaks of mountain, island, border or poor communes. */
export interface PlaceSentence {
  /** The places, in the words of the source. */
  where: string
  /** The one length that it gives them; undefined when it gives none. */
  length: Length | undefined
  /** Whether the length is added to that of other places. */
  added: boolean
  at: number
  end: number
}

const hardPlace = /miền núi|hải đảo|vùng sâu|vùng xa|biên giới|khó khăn/iu
/** Words for the places that are not among the hard ones. */
export const usualPlace =
  /xã,? (?:và )?phường (?:thông thường|khác|còn lại)|(?:các )?(?:xã|nơi|khu vực|địa bàn) (?:thông thường|khác|còn lại)/iu
const opener =
  /(?:đối với|tại|ở|thuộc) (?:(?:các|những|địa bàn|khu vực|nơi) ){0,3}(?:xã|phường|thôn|bản|ấp|tổ dân phố|đặc khu|vùng|huyện|đảo|miền|địa phương|đơn vị hành chính)(?!\p{L})/iu
const whereEnds =
  /,? thì|,? thời (?:hạn|gian)|,? (?:không|chậm) |,? được|,? là |,? tăng|,? được kéo|[:()]|(?<!từ|trên|hơn|dưới|cách),? \d/iu
const addedBefore = /(?:thêm|cộng)(?:,? nhưng)?(?: (?:không (?:vượt )?quá|tối đa))?\s*$/iu

/** Where each sentence of a text begins and ends: full stops, semicolons, line breaks, and a new "Đối với". */
function sentencesOf(text: string): { at: number; end: number }[] {
  const starts = [
    0,
    ...[
      ...text.matchAll(
        /\.(?=\s)|;(?=\s)(?!\s+(?:hải |bán )?(?:đảo|đặc khu|vùng|xã|biên giới|miền|khu vực|địa bàn))|\n|\s(?=(?:Đối với|Tại|Riêng)\s)/gu,
      ),
    ].map(match => match.index + 1),
  ]
  return starts.map((at, index) => ({ at, end: starts[index + 1] ?? text.length }))
}

function readSentence(text: string, at: number, end: number): PlaceSentence | undefined {
  const sentence = text.slice(at, end)
  const open = opener.exec(sentence)
  if (!open) return undefined
  const place = hardPlace.exec(sentence.slice(open.index, open.index + 160))
  if (!place) return undefined
  const named = sentence.slice(open.index).replace(/^(?:đối với|tại|ở|thuộc) /iu, '')
  const where = named.slice(0, 600)
  const lengths = durationsIn(sentence)
  const after = lengths.filter(found => found.at > open.index)
  const before = lengths.filter(found => found.at < open.index).slice(-1)
  const own = after.length > 0 ? after : before
  if (own.length > 1) return undefined
  return {
    where: withoutEnd(clip(oneLine(where.slice(0, whereEnds.exec(where)?.index ?? where.length)), 240), '.,;'),
    length: own[0]?.duration,
    added: own[0] !== undefined && addedBefore.test(sentence.slice(0, own[0].at)),
    at: after.length > 0 || before.length === 0 ? at + open.index : at,
    end,
  }
}

/** The one sentence of a text about hard places; undefined when there is none, or several that differ. */
export function placeSentence(text: string): PlaceSentence | undefined {
  const found = sentencesOf(text).flatMap(({ at, end }) => readSentence(text, at, end) ?? [])
  const told = found.filter(({ length }) => length !== undefined)
  const same = new Set(told.map(({ length, added }) => JSON.stringify([length, added]))).size
  return same > 1 ? undefined : (told[0] ?? found[0])
}

/** A text without what it says of hard places. */
export function withoutPlaces(text: string): string {
  const found = sentencesOf(text).flatMap(({ at, end }) => readSentence(text, at, end) ?? [])
  return found.reduceRight((rest, { at, end }) => rest.slice(0, at) + rest.slice(end), text).trim()
}

/** Whether a text gives hard places a length, however many times. */
export const givesHardLength = (text: string): boolean =>
  sentencesOf(text).some(({ at, end }) => {
    const sentence = text.slice(at, end)
    const open = opener.exec(sentence)
    return (
      open !== null && hardPlace.test(sentence.slice(open.index, open.index + 160)) && durationsIn(sentence).length > 0
    )
  })

/** A text without what it says of hard places or of the others: what tells the rows of one case from those of another. */
export const withoutAnyPlace = (text: string): string =>
  withoutPlaces(text)
    .split(/[.;](?=\s)|\n/u)
    .filter(sentence => !usualPlace.test(sentence))
    .join('\n')
