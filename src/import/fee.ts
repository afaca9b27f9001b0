import type { Fee } from '../model/money.ts'
import { formatMoney } from '../text/format.ts'
import { recordWords as words } from '../text/import.ts'
import { capital, clip, cut, oneLine, unbullet, withoutEnd } from './clean.ts'
import { type DatedAmount, datedFee, isChangedBy, lastDay } from './fee-dated.ts'
import { formulaIn } from './formulas.ts'
import { numbersIn } from './law.ts'
import { type Amount, amountsIn, perOf } from './money.ts'
import { fieldOf, numberOf, type Raw, textOf } from './raw.ts'
import type { Tell } from './rules.ts'

/** What one row of fees says, before it has an id and channels. */
export interface FeeReading {
  fee: Omit<Fee, 'id'>
  dated?: DatedAmount
  /** The last day on which the amount is known to hold, ISO. */
  ends?: string
  /** What makes the amount doubtful: words beside it that change it in a way that cannot be read. */
  doubt?: string
}

const kinds: Readonly<Record<string, Fee['kind']>> = { FEE: 'fee', SERVICE_FEE: 'charge', PRICE_LEVEL: 'price' }

/** Phí and lệ phí are two things (Luật Phí và lệ phí 97/2015/QH13 Điều 3): a name says which, whatever the row is called. */
function kindByName(text: string): Fee['kind'] | undefined {
  const plain = unbullet(text)
  if (/^lệ phí \p{L}/iu.test(plain)) return 'charge'
  return /^phí (?!lệ phí|và lệ phí)\p{L}/iu.test(plain) ? 'fee' : undefined
}

const none =
  /^(?:không|không có|không thu|không mất phí|không phải nộp|miễn|miễn thu|miễn phí|miễn lệ phí|miễn phí, lệ phí|không thu (?:phí|lệ phí|phí, lệ phí)|0(?: ?đồng)?)$/iu
const waived =
  /^\(?(?:được )?(?:miễn (?:thu )?(?:phí|lệ phí)|không (?:thu|mất|phải nộp) (?:phí|lệ phí))(?:,? (?:và )?lệ phí)?(?: \((?:theo )?(?:thông tư|nghị định|luật|nghị quyết|quyết định)[^)]*\)| theo (?:quy định tại )?[^.;]{0,30}?(?:thông tư|nghị định|luật|nghị quyết|quyết định)[^.;]{0,120})?[.;)]/iu

/** The words that say that nothing is due; undefined where a text does not begin with them alone. */
function freeIn(text: string): string | undefined {
  const said = unbullet(text)
  return none.test(withoutEnd(said, '.;!')) ? said : waived.exec(`${said};`)?.[0]
}

/** The words of a fee without the portal's own labels around them. */
function wordsOf(raw: Raw): string {
  const text = oneLine(textOf(raw, 'description'))
    .replace(/^(?:phí|lệ phí) ?: ?(?:đồng ?)?(?=\S)/iu, '')
    .replace(/(?<!\d) đồng$/iu, '')
  return /^(?:undefined|null|\(\)|[-.:;)(]+)$/.test(text) ? '' : text
}

const named = /^((?:phí|lệ phí|giá|mức thu phí|mức phí)\s[^:;.\d(/]{3,150}?)\s*(?=[:;.(]|\d|$)/iu
const prescribed =
  /theo quy định|thông tư|nghị quyết|nghị định|quyết định|thực hiện theo|chi tiết tại|biểu phí|kể từ|áp dụng|miễn|^\//iu

/** "Không quy định", "Chưa có quy định": no law sets it, or none yet; words that name nothing. */
const unset = /^(?:không|chưa)(?: có)? quy định$/iu

/** "Do Hội đồng nhân dân tỉnh quy định": who sets it, which is no name. */
const setBy = /^(?:mức (?:thu|phí)[^.;]{0,40} )?do .{3,160} (?:quy định|quyết định|ban hành)$/iu

/** "Phí, lệ phí": the words of the law alone, which name no fee. */
const bareKinds = /^(?:lệ )?phí(?:(?:,| và|\/) ?(?:lệ )?phí)*$/iu

/** The name that the words give the fee, else that of its kind. */
function nameOf(kind: Fee['kind'], text: string): string {
  const plain = withoutEnd(unbullet(text), '.;,:')
  if (isName(plain)) return capital(plain)
  const own = named.exec(plain)?.[1]?.trim()
  if (own && !/theo quy định|do .* quy định/iu.test(own)) return capital(own)
  const label =
    /^([^:]{3,150}):\s*\d/u.exec(plain)?.[1] ?? (amountsIn(plain).length === 0 && plain.length <= 200 ? plain : '')
  const bare = withoutEnd(label, '.;,:').trim()
  return bare === '' ||
    setBy.test(bare) ||
    unset.test(bare) ||
    bareKinds.test(bare) ||
    prescribed.test(bare) ||
    perOf(bare) !== ''
    ? words.feeKinds[kind]
    : `${words.feeKinds[kind]}: ${bare}`
}

/** A short text that is itself the name of a fee, brackets and numbers included. */
const isName = (text: string): boolean =>
  text.length <= 250 && /^(?:phí|lệ phí|giá) \S/iu.test(text) && amountsIn(text).length === 0 && !prescribed.test(text)

/** The one legal text that the words cite, else the list itself. */
function sourceOf(text: string): NonNullable<Fee['source']> {
  const cited = [...new Set(numbersIn(text))]
  return cited.length === 1 && cited[0] !== undefined ? { document: cited[0] } : { title: words.portal }
}

interface Item {
  kind: Fee['kind']
  value: number | undefined
  currency: 'VND' | 'USD'
  text: string
  /** The description of the way of performing, which may hold the tiers. */
  around: string
  /** The day of the import, ISO. */
  on: string
}

const known = (item: Item, amount: number, note: string): Omit<Fee, 'id'> => ({
  name: clip(nameOf(item.kind, item.text), 2000),
  kind: item.kind,
  amount,
  ...(item.currency === 'USD' ? { currency: 'USD' as const } : {}),
  ...perKey(item.text, amount),
  ...(/\(nếu có\)|nếu có yêu cầu|khi có yêu cầu/iu.test(item.text) ? { optional: true } : {}),
  ...(note === '' ? {} : { note }),
  verified: false,
  source: sourceOf(item.text),
})

function perKey(text: string, amount: number): { per?: string } {
  const per = amountsIn(text).find(found => found.amount === amount)?.per || perOf(text)
  return per === '' ? {} : { per }
}

/** A fee in words: who sets it, or what the source says of it. */
function unknown(item: Item, text: string): Omit<Fee, 'id'> {
  const [undetermined, rest] = cut(text, 1900)
  return {
    name: clip(nameOf(item.kind, item.text), 2000),
    kind: item.kind,
    undetermined,
    ...(rest === '' ? {} : { note: clip(rest, 19_000) }),
    verified: false,
  }
}

/** Reads one row of fees on a day; nothing when it says nothing, which is not the same as free. */
export function readFee(raw: Raw, around: string, on: string, tell: Tell): FeeReading[] {
  const text = wordsOf(raw)
  const amounts = amountsIn(text)
  const value = numberOf(raw, 'value')
  const isUsd =
    textOf(raw, 'currencyName').toUpperCase() === 'USD' ||
    [...amounts, ...amountsIn(around)].some(found => found.currency === 'USD' && found.amount === value)
  if (isUsd && textOf(raw, 'currencyName').toUpperCase() !== 'USD') tell('FEE_CURRENCY', text)
  if (fieldOf(raw, 'attachment')) tell('FEE_ATTACHMENT')
  const kind = kindByName(text) ?? kinds[textOf(raw, 'type')] ?? 'fee'
  const item: Item = { kind, value, currency: isUsd ? 'USD' : 'VND', text, around, on }
  if (value === undefined || value === 0) return withoutValue(item, tell)
  if (value < 0 || !Number.isInteger(value)) {
    tell('FEE_CONTRADICTS', String(value))
    return [{ fee: unknown(item, words.feeSays(String(value), text)) }]
  }
  return [withValue(item, value, tell)]
}

function withValue(item: Item, value: number, tell: Tell): FeeReading {
  const { text, currency } = item
  if (freeIn(text) !== undefined) return contradiction(item, value, tell)
  const formula = formulaIn(`${text} ${item.around}`, value)
  if (formula) {
    tell('FEE_FORMULA', formula.text)
    const { amount: _, per: __, ...rest } = known(item, value, item.around)
    return { fee: { ...rest, formula } }
  }
  const amounts = amountsIn(text)
  const isSmall = currency === 'VND' && value < 1000
  const dated = isSmall ? undefined : datedFee(text, value, item.on)
  if (dated) {
    tell('FEE_DATED', text)
    return { fee: known(item, dated.amount, noteOf(text)), dated: dated.dated }
  }
  const end = isSmall ? undefined : lastDay(text)
  if (end !== undefined && end < item.on) {
    tell('FEE_PAST', text)
    return { fee: unknown(item, words.feeSays(formatMoney(value, currency), text)) }
  }
  const reading = plainValue(item, value, amounts, tell)
  if (end !== undefined && reading.fee.amount !== undefined && amounts.length > 0) {
    tell('FEE_DATED', text)
    return { ...reading, ends: end }
  }
  if (reading.fee.amount === undefined || !isChangedBy(text)) return reading
  tell('FEE_CHANGED_BY_TEXT', text)
  return { ...reading, doubt: words.feeChanged(formatMoney(reading.fee.amount, currency), clip(text, 1500)) }
}

function plainValue(item: Item, value: number, amounts: readonly Amount[], tell: Tell): FeeReading {
  const { text, currency } = item
  if (/(?:phí|lệ phí) ?: ?\d/iu.test(text.slice(20)) && amounts.length === 0) return contradiction(item, value, tell)
  if (perOf(text) !== '' && text.startsWith('/')) return { fee: known(item, value, noteOf(text)) }
  if (amounts.some(found => found.amount === value))
    return { fee: known(item, value, amounts.length === 1 && bareAmount(text) ? '' : noteOf(text)) }
  if (
    currency === 'VND' &&
    value < 100_000 &&
    amounts.some(found => found.amount === value * 1000) &&
    amounts.length === 1
  ) {
    tell('FEE_THOUSANDS', text)
    return { fee: known(item, value * 1000, noteOf(text)) }
  }
  if (currency === 'VND' && value < 1000) {
    tell('FEE_NO_UNIT', `${value} ${text}`)
    return { fee: unknown(item, words.feeSays(String(value), text)) }
  }
  if (amounts.length > 0 || /\d ?%/.test(text)) return contradiction(item, value, tell)
  return { fee: known(item, value, noteOf(text)) }
}

function contradiction(item: Item, value: number, tell: Tell): FeeReading {
  tell('FEE_CONTRADICTS', `${value}: ${item.text}`)
  return { fee: unknown(item, words.feeSays(formatMoney(value, item.currency), item.text)) }
}

const noteOf = (text: string): string =>
  (perOf(text) !== '' && text.length < 40) || isName(withoutEnd(text, '.;,:')) ? '' : clip(text, 19_000)
const bareAmount = (text: string): boolean =>
  /^[-+\s]*\d[\d.,]*\s*(?:đồng|đ|vnđ|usd)?\s*(?:\/[^.;:()]{1,40})?[.;]?$/iu.test(text)

function withoutValue(item: Item, tell: Tell): FeeReading[] {
  const { text } = item
  if (text === '') {
    tell(item.value === 0 ? 'FEE_ZERO_NO_TEXT' : 'FEE_EMPTY')
    return []
  }
  const free = freeIn(text)
  if (free !== undefined) {
    tell('FEE_STATED_NONE', text)
    const fee = known({ ...item, text: free }, 0, clip(text, 19_000))
    return [{ fee: { ...fee, name: words.feeKinds[item.kind] } }]
  }
  const formula = formulaIn(text)
  if (formula) {
    tell('FEE_FORMULA', formula.text)
    const { amount: _, per: __, ...rest } = known(item, 0, text)
    return [{ fee: { ...rest, formula } }]
  }
  const parts = statedAmounts(text)
  if (parts.length > 0) {
    tell('FEE_FROM_TEXT', text)
    return parts.map(part => {
      const found = amountsIn(part)[0]
      const own: Item = { ...item, text: part, currency: found?.currency ?? 'VND' }
      return { fee: known(own, found?.amount ?? 0, parts.length === 1 && bareAmount(part) ? '' : part) }
    })
  }
  const plain = withoutEnd(unbullet(text), '.;,:')
  if (isName(plain) || bareKinds.test(plain)) {
    tell('FEE_ZERO_NO_TEXT', text)
    return [{ fee: unknown(item, words.feeUnsaid) }]
  }
  tell('FEE_ZERO_TEXT', text)
  return [{ fee: unknown(item, text) }]
}

const doubtful =
  /tối đa|tối thiểu|không quá|ít nhất|từ ngày|đến hết|bằng|%|thêm|cộng|giảm|trừ |cho đến|miễn| \+ |\bx\b|×|gt\b/iu

/** The lines of a text that is nothing but amounts with their labels; empty when any line is anything else. */
function statedAmounts(text: string): string[] {
  const lines = text
    .split(/;\s*|\.\s+(?=[-+•*]|\p{Lu})|\n|\s+(?=[-+•] )/u)
    .map(line => withoutEnd(line, '.;').trim())
    .filter(line => line !== '')
  const whole = lines.every(line => {
    const amounts = amountsIn(line)
    const found = amounts[0]
    return (
      amounts.length === 1 &&
      found !== undefined &&
      line.length <= 240 &&
      !doubtful.test(line) &&
      isTail(line.slice(found.end))
    )
  })
  return whole && lines.length <= 30 ? lines.map(line => unbullet(line)) : []
}

const isTail = (tail: string): boolean => /^\s*(?:\/[\p{L}\d\s./-]{1,60})?\s*(?:\([^)]{1,120}\))?\s*$/u.test(tail)
