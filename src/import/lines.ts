/** A line or element longer than this, in characters, is no procedure; reading stops there. */
export const longestLine = 16_000_000

/** A source that cannot be read to its end; `line` is the last that was begun. */
export class SourceError extends Error {
  readonly code: 'LINE_TOO_LONG' | 'GZIP_BROKEN' | 'UNREADABLE' | 'JSON_CUT'
  readonly line: number
  constructor(code: SourceError['code'], line: number) {
    super(code)
    this.code = code
    this.line = line
  }
}

/** One JSON text of a source, with the number of its line or, in an array, of its element; both count from 1. */
export interface Item {
  line: number
  text: string
}

/** Text pieces of bytes, however they are cut. */
export async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** The lines that hold anything; memory stays below one line. */
export async function* lines(pieces: AsyncIterable<string>, longest = longestLine): AsyncGenerator<Item> {
  let line = 1
  let waiting: string[] = []
  let length = 0
  for await (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      const text = waiting.join('') + piece.slice(start, end)
      if (text.length > longest) throw new SourceError('LINE_TOO_LONG', line)
      waiting = []
      length = 0
      start = end + 1
      if (text.trim() !== '') yield { line, text: plain(text) }
      line++
    }
    waiting.push(piece.slice(start))
    length += piece.length - start
    if (length > longest) throw new SourceError('LINE_TOO_LONG', line)
  }
  const text = waiting.join('')
  if (text.trim() !== '') yield { line, text: plain(text) }
}

const plain = (text: string): string => text.replace(/^\uFEFF/, '').trim()
