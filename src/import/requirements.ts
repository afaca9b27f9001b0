import { oneLine } from './clean.ts'
import { type Raw, textOf } from './raw.ts'
import type { Tell } from './rules.ts'

const none =
  /^(?:kh[oô]ng|không có|không quy định|khôg quy định|không yêu cầu|không có quy định|không có thông tin)(?: yêu cầu)?(?:,? ?điều kiện)?[.!;]?$/iu

/**
 * Requirements and conditions in words: one entry for each line where every line is a bullet, else one entry.
 * `[]` where the source says that there are none; undefined where it says nothing.
 */
export function requirements(detail: Raw, tell: Tell): string[] | undefined {
  const text = textOf(detail, 'requirementsAndConditions') || textOf(detail, 'description')
  if (text === '') return undefined
  if (none.test(oneLine(text))) {
    tell('REQUIREMENTS_NONE', oneLine(text))
    return []
  }
  const lines = text.split('\n')
  const bulleted =
    lines.length > 1 &&
    lines.every(line => /^[-+•*]\s/.test(line)) &&
    lines.every(line => line.startsWith(lines[0]?.[0] ?? ''))
  const entries = bulleted ? lines.map(line => line.slice(1).trim()) : [text]
  if (text.length > 19_900) tell('TEXT_SPLIT', 'requirementsAndConditions')
  return entries.flatMap(entry => pieces(entry, 19_900)).filter(entry => entry !== '')
}

/** A text in pieces of at most `longest` characters. */
export function pieces(text: string, longest: number): string[] {
  if (text.length <= longest) return [text]
  const at = Math.max(text.lastIndexOf('\n', longest), text.lastIndexOf(' ', longest), longest / 2)
  return [text.slice(0, at).trim(), ...pieces(text.slice(at).trim(), longest)]
}
