/** A cell as it stands in the file; whether it was in quotes tells text from numbers. */
export interface CsvCell {
  text: string
  quoted: boolean
}

/** Reads CSV letter by letter (RFC 4180), apart from the library that writes it; a quote that is not closed throws. */
export function readCsv(text: string): CsvCell[][] {
  const rows: CsvCell[][] = []
  let row: CsvCell[] = []
  let place = 0
  while (place < text.length) {
    const { cell, next } = text[place] === '"' ? quotedAt(text, place + 1) : bareAt(text, place)
    row.push(cell)
    if (text[next] === ',') {
      place = next + 1
      if (place === text.length || text.startsWith('\r\n', place)) continue
    } else if (text.startsWith('\r\n', next)) {
      rows.push(row)
      row = []
      place = next + 2
    } else throw new Error(`Neither comma nor line end at ${next}`)
  }
  return rows
}

function bareAt(text: string, from: number) {
  const found = /[,\r]/g
  found.lastIndex = from
  const next = found.exec(text)?.index ?? text.length
  return { cell: { text: text.slice(from, next), quoted: false }, next }
}

function quotedAt(text: string, from: number) {
  let end = text.indexOf('"', from)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) throw new Error(`A quote is not closed after ${from}`)
  return { cell: { text: text.slice(from, end).replaceAll('""', '"'), quoted: true }, next: end + 1 }
}
