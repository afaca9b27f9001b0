import type { DatedChange } from '../analysis/changes.ts'
import type { ChangeKind } from '../analysis/province-changes.ts'
import type { Catalog } from '../model/catalog.ts'
import { causeLines, decision, replacedLines } from './decision.ts'
import { formatDate } from './format.ts'

/** The words of the official lists, but for what begins: a record says since when it holds, not whether it is new. */
const kinds: Record<ChangeKind, string> = {
  new: 'Bắt đầu có hiệu lực',
  amended: decision.sheets.amended,
  replaced: decision.sheets.replaced,
  abolished: 'Hết hiệu lực',
}

/** Every sentence of a feed that is not of a change. */
export const feedText = {
  all: (place?: string) => `Thay đổi của thủ tục hành chính${place === undefined ? '' : `, ${place}`}`,
  sector: (name: string) => `Thay đổi của thủ tục hành chính, lĩnh vực ${name}`,
  province: (name: string) => `Thay đổi riêng của ${name} về thủ tục hành chính`,
  subtitle: 'Mỗi mục là một thay đổi có ngày áp dụng, mới nhất ở trên. Không phải nguồn chính thức.',
  unverified: 'Chưa xác minh được với nguồn.',
  author: 'thutuc',
} as const

const toCome = ({ from, news }: DatedChange) => (from > news ? `, áp dụng từ ${formatDate(from)}` : '')

/** `Sửa đổi, bổ sung (Hà Nội): Đăng ký khai sinh (1.001193)`; what is to come says from when. */
export function changeTitle(change: DatedChange, { provinces }: Pick<Catalog, 'provinces'>): string {
  const { kind, procedure, province } = change
  const place = province === undefined ? '' : ` (${provinces.get(province)?.name ?? province})`
  const name = procedure.title ?? procedure.name
  return `${kinds[kind]}${place}${toCome(change)}: ${name} (${procedure.code})`
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
