import type { ChangeKind } from '../analysis/province-changes.ts'
import { decision } from './decision.ts'

/** The words of the official lists, but for what begins: a record says since when it holds, not whether it is new. */
export const changeKindNames: Record<ChangeKind, string> = {
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
