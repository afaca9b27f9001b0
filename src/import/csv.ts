/** The sign that parts the cells of a line: whichever of them stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const bare = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

/** The letters of a text file that a spreadsheet saved: UTF-8 or UTF-16; undefined where they are of another kind. */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** The rows of a CSV text (RFC 4180), its cells parted by comma, semicolon or tab; undefined where a quote stays open. */
export function csvRows(text: string): string[][] | undefined {
  const separator = separatorOf(text)
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  const close = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let place = 0; place < text.length; place++) {
    const letter = text.charAt(place)
    if (quoted && letter === '"' && text[place + 1] === '"') cell += text.charAt(++place)
    else if (letter === '"' && (quoted || cell === '')) quoted = !quoted
    else if (quoted) cell += letter
    else if (letter === separator) close()
    else if (letter === '\n') {
      close()
      rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  close()
  return quoted ? undefined : rows
}
