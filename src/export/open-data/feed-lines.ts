import type { DatedChange } from '../../analysis/changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import { decision } from '../../text/decision.ts'
import { changeKindNames, feedText } from '../../text/feed.ts'
import { formatDate } from '../../text/format.ts'
import { causeLines, replacedLines } from '../decision/causes.ts'

const toCome = ({ from, news }: DatedChange) => (from > news ? `, áp dụng từ ${formatDate(from)}` : '')

/** `Sửa đổi, bổ sung (Hà Nội): Đăng ký khai sinh (1.001193)`; what is to come says from when. */
export function changeTitle(change: DatedChange, { provinces }: Pick<Catalog, 'provinces'>): string {
  const { kind, procedure, province } = change
  const place = province === undefined ? '' : ` (${provinces.get(province)?.name ?? province})`
  const name = procedure.title ?? procedure.name
  return `${changeKindNames[kind]}${place}${toCome(change)}: ${name} (${procedure.code})`
}

/** What a change is and who made it, line by line. */
export function changeLines(change: DatedChange, catalog: Catalog): string[] {
  const { procedure, from, news, because, verified } = change
  const replaced = replacedLines(change)
  return [
    procedure.name,
    from > news ? `Sẽ áp dụng từ ngày ${formatDate(from)}.` : `Áp dụng từ ngày ${formatDate(from)}.`,
    ...(because === undefined ? [] : [`${because}.`]),
    ...replaced.map(line => `${decision.columns.replaced}: ${line}.`),
    ...causeLines(change, catalog),
    ...(verified ? [] : [feedText.unverified]),
  ]
}
