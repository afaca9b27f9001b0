/** Powers of base units, `{ VND: 1, hour: -1 }`; a missing unit has power 0. */
export type Unit = Readonly<Record<string, number>>

/** Words that records use for the base units. */
const aliases: Readonly<Record<string, string>> = {
  đồng: 'VND',
  giờ: 'hour',
  trang: 'page',
  bản: 'piece',
  lượt: 'trip',
  ngày: 'day',
  năm: 'year',
}

/** Reads `VND/hour`, `1/subject/year`, `trang`; an unknown word is a base unit of its own. */
export function parseUnit(text: string): Unit {
  const powers: Record<string, number> = {}
  for (const [index, part] of text.split('/').entries()) {
    for (const word of part.split('*').map(piece => piece.trim())) {
      if (word === '' || word === '1') continue
      const base = aliases[word] ?? word
      powers[base] = (powers[base] ?? 0) + (index === 0 ? 1 : -1)
    }
  }
  return powers
}

/** The unit of a product (`sign` 1) or a quotient (`sign` −1). */
export function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers: Record<string, number> = { ...a }
  for (const [base, power] of Object.entries(b)) powers[base] = (powers[base] ?? 0) + sign * power
  return Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== 0))
}

export const sameUnit = (a: Unit, b: Unit): boolean => Object.keys(combine(a, b, -1)).length === 0

/** `VND/hour` again, for a message; a plain number is `1`. */
export function showUnit(unit: Unit): string {
  const side = (sign: 1 | -1) =>
    Object.entries(unit)
      .filter(([, power]) => power * sign > 0)
      .flatMap(([base, power]) => Array<string>(Math.abs(power)).fill(base))
  const above = side(1).join('*') || '1'
  return [above, ...side(-1)].join('/')
}
