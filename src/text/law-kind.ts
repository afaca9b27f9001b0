const kinds: readonly (readonly [RegExp, string])[] = [
  [/^QH\d/u, 'Luật'],
  [/^NQ/u, 'Nghị quyết'],
  [/UBTVQH/u, 'Pháp lệnh'],
  [/^NĐ-/u, 'Nghị định'],
  [/^TTLT/u, 'Thông tư liên tịch'],
  [/^TT-/u, 'Thông tư'],
  [/^QĐ/u, 'Quyết định'],
]

/** The kind of a legal text from its number, `Nghị định` for `123/2015/NĐ-CP`; empty where the number does not say. */
export const kindOf = (number: string): string => {
  const signature = number.split('/').at(-1) ?? ''
  return kinds.find(([pattern]) => pattern.test(signature))?.[1] ?? ''
}
