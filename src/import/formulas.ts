import type { Fee } from '../model/money.ts'
import { recordWords as words } from '../text/import.ts'
import { amountsIn } from './money.ts'

type FeeFormula = NonNullable<Fee['formula']>

const n = (text = ''): number => Number(text.replace(/\./g, ''))
const money = /(\d{1,3}(?:\.\d{3})+|\d+) ?(?:đồng|đ)/.source

const pages = new RegExp(
  `${money}/trang[;,. ]+từ trang (?:thứ )?(?:\\p{L}+ )?\\(?(\\d+)\\)? trở (?:lên|đi)[^\\d]{0,40}${money}/trang[;,. ]+(?:nhưng )?(?:mức thu )?tối đa(?: thu)?(?: không quá)? ${money}/bản`,
  'iu',
)
const capped = new RegExp(
  `^[^\\d]{0,160}${money} ?/ ?(\\p{L}[\\p{L} ]{1,30})[;,. ]+(?:nhưng )?(?:tổng )?(?:mức thu )?(?:phí )?(?:không quá|tối đa(?: không quá)?) ${money}[^\\d]*$`,
  'iu',
)
const basePlus = new RegExp(
  `^[^\\d]{0,40}${money} ?\\+ ?\\(số (\\p{L}[\\p{L} ]{1,40}?) x ${money} ?/ ?\\p{L}+\\)[;,. ]+tối đa(?: không quá)? ${money}`,
  'iu',
)
const share = new RegExp(
  `^[^\\d%]{0,120}?(\\d{1,2}(?:,\\d{1,3})?) ?% (?:trên |của )?((?:tổng )?giá (?:trị|bán|tính)[^\\d.;,(]{2,80}?)(?:[;,.(]+ ?(?:nhưng )?(?:mức thu )?tối thiểu(?: không (?:dưới|thấp hơn))? ${money}[^\\d]{0,20}?)?(?:[;,.(]+ ?(?:nhưng )?(?:mức thu )?(?:tối đa(?: không quá)?|không quá) ${money}[^\\d]{0,20})?[.;)]?$`,
  'iu',
)

const count = (id: string, label: string, unit: string): NonNullable<FeeFormula['inputs']>[number] => ({
  id,
  label,
  unit,
  min: 0,
})

/** A text longer than this states more than a formula. */
const longest = 3000

/** The formula that a text states in full: page tiers, a price for each with a cap, a base with an addition, a share. */
export function formulaIn(text: string, value = 0): FeeFormula | undefined {
  if (text.length > longest) return undefined
  const tiers = pages.exec(text)
  if (tiers && (value === 0 || value === n(tiers[1]))) {
    const first = Number(tiers[2]) - 1
    return {
      text: `min(${n(tiers[4])}, ${n(tiers[1])} * min(soTrang, ${first}) + ${n(tiers[3])} * max(soTrang - ${first}, 0))`,
      inputs: [count('soTrang', words.pages, 'trang')],
    }
  }
  return value === 0 ? (cappedFormula(text) ?? basePlusFormula(text) ?? shareFormula(text)) : undefined
}

function cappedFormula(text: string): FeeFormula | undefined {
  const match = capped.exec(text)
  if (!match || amountsIn(text).length !== 2 || n(match[3]) <= n(match[1])) return undefined
  const unit = (match[2] ?? '').trim()
  return {
    text: `min(${n(match[3])}, ${n(match[1])} * soLuong)`,
    inputs: [count('soLuong', words.numberOf(unit), unit)],
  }
}

function basePlusFormula(text: string): FeeFormula | undefined {
  const match = basePlus.exec(text)
  if (!match) return undefined
  const what = (match[2] ?? '').trim()
  return {
    text: `min(${n(match[4])}, ${n(match[1])} + ${n(match[3])} * soLuong)`,
    inputs: [count('soLuong', words.numberOf(what), what.split(' ')[0] ?? what)],
  }
}

function shareFormula(text: string): FeeFormula | undefined {
  const match = share.exec(text)
  if (!match) return undefined
  const [, percent = '', base = '', least, most] = match
  const part = `${Number(percent.replace(',', '.')) / 100} * giaTri`
  const raised = least === undefined ? part : `max(${n(least)}, ${part})`
  return {
    text: most === undefined ? raised : `min(${n(most)}, ${raised})`,
    inputs: [count('giaTri', `${base.charAt(0).toUpperCase()}${base.slice(1).trim()}`, 'VND')],
  }
}
