import { type Item, longestLine, SourceError } from './lines.ts'

/** Where the scanner stands in a JSON text. */
interface Scan {
  depth: number
  inText: boolean
  escaped: boolean
}

const opens = (code: number) => code === 0x7b || code === 0x5b
const closes = (code: number) => code === 0x7d || code === 0x5d

/** Moves past one character. */
function step(scan: Scan, code: number): void {
  if (scan.inText) {
    if (scan.escaped) scan.escaped = false
    else if (code === 0x5c) scan.escaped = true
    else if (code === 0x22) scan.inText = false
  } else if (code === 0x22) scan.inText = true
  else if (opens(code)) scan.depth++
  else if (closes(code)) scan.depth--
}

/** The objects of a JSON array, or the object that a file holds alone, one at a time; memory stays below one of them. */
export async function* elements(pieces: AsyncIterable<string>): AsyncGenerator<Item> {
  const scan: Scan = { depth: 0, inText: false, escaped: false }
  let outer = -1
  let line = 0
  let waiting: string[] = []
  let length = 0
  for await (const piece of pieces) {
    let start = -1
    if (waiting.length > 0) start = 0
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (outer < 0) {
        if (code === 0x5b) {
          outer = 1
          scan.depth = 1
          continue
        }
        if (code === 0x7b) outer = 0
        else continue
      }
      if (start < 0 && waiting.length === 0) {
        if (scan.depth !== outer || !opens(code)) {
          if (code === 0x5d && outer === 1) return
          continue
        }
        start = at
        line++
      }
      step(scan, code)
      if (scan.depth !== outer || scan.inText) continue
      yield { line, text: waiting.join('') + piece.slice(start, at + 1) }
      waiting = []
      length = 0
      start = -1
    }
    if (start < 0) continue
    waiting.push(piece.slice(start))
    length += piece.length - start
    if (length > longestLine) throw new SourceError('LINE_TOO_LONG', line)
  }
  if (waiting.length > 0) throw new SourceError('JSON_CUT', line)
}
