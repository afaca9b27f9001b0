import type { ChangeKind } from '../analysis/province-changes.ts'
import { decision } from './decision.ts'
import { formatDate, formatNumber } from './format.ts'

/** The words of the official lists, but for what begins: a record says since when it holds, not whether it is new. */
export const changeKindNames: Record<ChangeKind, string> = {
  new: 'Bắt đầu có hiệu lực',
  amended: decision.sheets.amended,
  replaced: decision.sheets.replaced,
  abolished: 'Hết hiệu lực',
  notApplied: 'Không thực hiện trên địa bàn',
}

/** Every sentence of a feed that is not of a change. */
export const feedText = {
  all: (place?: string) => `Thay đổi của thủ tục hành chính${place === undefined ? '' : `, ${place}`}`,
  sector: (name: string) => `Thay đổi của thủ tục hành chính, lĩnh vực ${name}`,
  province: (name: string) => `Thay đổi riêng của ${name} về thủ tục hành chính`,
  subtitle: 'Mỗi mục là một thay đổi có ngày áp dụng, mới nhất ở trên. Không phải nguồn chính thức.',
  ended: 'Một quy định hết hiệu lực',
  before: 'Trước ngày ấy:',
  gone: 'Không còn:',
  after: 'Từ ngày ấy:',
  resting: (procedures: number) => `căn cứ của ${formatNumber(procedures)} thủ tục`,
  textEnds: (name: string, to: string, coming: boolean) =>
    `${name} ${coming ? 'sẽ hết' : 'đã hết'} hiệu lực sau ngày ${formatDate(to)}.`,
  sooner: 'Có thể sớm hơn, khi văn bản mới về cùng nội dung có hiệu lực.',
  instead: 'Thay bằng',
  nothing: 'Chưa biết văn bản nào thay thế.',
  rest: 'Là căn cứ của:',
  more: (procedures: number) => ` và ${formatNumber(procedures)} thủ tục khác`,
  unverified: 'Chưa xác minh được với nguồn.',
  author: 'thutuc',
} as const
