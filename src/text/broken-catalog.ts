import { formatNumber } from './format.ts'

/** What stands in place of every page while the catalogue that one works on has errors. */
export const brokenCatalog = {
  title: 'Danh mục còn lỗi',
  lead: (count: number) =>
    `${formatNumber(count)} lỗi phải sửa trước khi xem được trang. Sửa tệp rồi lưu: trang tự mở lại.`,
} as const
