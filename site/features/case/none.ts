import { noneOfThem } from '../../../src/engine/situation/link.ts'

/** "None of these" and the facts themselves exclude each other: ticking one clears the other. */
export function excludeNone(ticked: HTMLInputElement, boxes: Iterable<HTMLInputElement>): void {
  const all = [...boxes]
  if (!ticked.checked || !all.includes(ticked)) return
  for (const other of all) if ((other.value === noneOfThem) !== (ticked.value === noneOfThem)) other.checked = false
}
