/** Table 4 of a font: spans of letters that it can draw (ISO/IEC 14496-22, cmap). */
interface Span {
  first: number
  last: number
}

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(at + index)))

/** Where the table of letters of a font begins. */
function cmapAt(view: DataView): number {
  const tables = Array.from({ length: view.getUint16(4) }, (_all, index) => 12 + index * 16)
  const found = tables.find(at => tag(view, at) === 'cmap')
  if (found === undefined) throw new Error('A font without cmap')
  return view.getUint32(found + 8)
}

/** The table of 16-bit letters, which every font of today has. */
function subtableAt(view: DataView): number {
  const cmap = cmapAt(view)
  const offsets = Array.from({ length: view.getUint16(cmap + 2) }, (_all, index) =>
    view.getUint32(cmap + 8 + index * 8),
  )
  const found = offsets.find(offset => view.getUint16(cmap + offset) === 4)
  if (found === undefined) throw new Error('A font without a table of 16-bit letters')
  return cmap + found
}

function spansOf(view: DataView): Span[] {
  const at = subtableAt(view)
  const double = view.getUint16(at + 6)
  return Array.from({ length: double / 2 }, (_all, index) => ({
    first: view.getUint16(at + 16 + double + index * 2),
    last: view.getUint16(at + 14 + index * 2),
  })).filter(({ first }) => first !== 0xffff)
}

/** Whether a font, given as the bytes of its file, can draw a letter. */
export function drawableBy(font: Uint8Array): (letter: string) => boolean {
  const spans = spansOf(new DataView(font.buffer, font.byteOffset, font.byteLength))
  return letter => {
    const code = letter.codePointAt(0) ?? 0
    return spans.some(({ first, last }) => code >= first && code <= last)
  }
}

/** Signs that a reader takes for the same. */
const alike: Readonly<Record<string, string>> = {
  '→': '->',
  '⇒': '=>',
  '←': '<-',
  '☐': '[ ]',
  '□': '[ ]',
  '☑': '[x]',
  '✓': 'x',
  '\u00ad': '',
  '\u200b': '',
  '\u2060': '',
  '\ufeff': '',
  '\t': ' ',
  '\u202f': '\u00a0',
  '\u2011': '-',
}

/** A text of letters that can be drawn: what cannot is written by its number, so that nothing is lost without a word. */
export function drawableText(text: string, drawable: (letter: string) => boolean): string {
  return [...text.normalize('NFC')]
    .map(letter => {
      if (letter === '\n' || drawable(letter)) return letter
      const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      return alike[letter] ?? `[U+${number}]`
    })
    .join('')
}
