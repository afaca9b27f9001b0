import { ruleTexts } from '../text/import-rules.ts'

export type RuleKind = keyof typeof ruleTexts
export type RuleCode = { [Kind in RuleKind]: keyof (typeof ruleTexts)[Kind] }[RuleKind]

/** Every rule with its kind and the sentence that says what it did. */
export const rules = Object.fromEntries(
  Object.entries(ruleTexts).flatMap(([kind, texts]) =>
    Object.entries(texts).map(([rule, text]) => [rule, { kind, text }]),
  ),
) as Record<RuleCode, { kind: RuleKind; text: string }>

/** Notes that a rule was at work, with the words it worked on. */
export type Tell = (rule: RuleCode, detail?: string) => void

/** One thing that an import did to one line. */
export interface Remark {
  rule: RuleCode
  detail?: string
}

/** Collects the remarks of one line; the same rule with the same words counts once. */
export function remarks(): { tell: Tell; list: Remark[] } {
  const seen = new Set<string>()
  const list: Remark[] = []
  const tell: Tell = (rule, detail) => {
    const key = `${rule} ${detail ?? ''}`
    if (seen.has(key)) return
    seen.add(key)
    list.push(detail === undefined ? { rule } : { rule, detail: detail.slice(0, 160) })
  }
  return { tell, list }
}
