/** A code with what people leave out or add: `1014947`, `1,014947`, `1.001193.000.00.00.H48`, digits of full width. */
const pattern = /^([1-9])\s?[.,]?\s?(\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2,3})?$/

/** The national code that a text means, `1.001193`; undefined when it is none. */
export function readCode(text: string): string | undefined {
  if (text.length > 60) return undefined
  const [, kind, number] =
    pattern.exec(
      text
        .normalize('NFKC')
        .trim()
        .replace(/^["']|["']$/g, '')
        .toUpperCase(),
    ) ?? []
  return kind === undefined || number === undefined ? undefined : `${kind}.${number}`
}
