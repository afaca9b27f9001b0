import type { Published } from '../model/published.ts'
import { formatMoney, formatMoneyShort, formatNumber } from './format.ts'

/** Đồng as published: short for a year, exact for one submission; a bar where nothing was said. */
const figure = (perYear: number | undefined, once: number | undefined, mark = ''): string =>
  perYear !== undefined
    ? `${mark}${formatMoneyShort(perYear)}`
    : once !== undefined
      ? `${mark}${formatMoney(once)} một lượt`
      : '–'

/** How many procedures, before, after and saved, in the publisher's own precision: "hơn 38 tỷ đồng". */
export function publishedCells({ procedures, of, once = {}, perYear = {}, atLeast, about }: Published): string[] {
  const count = procedures === undefined ? '–' : formatNumber(procedures)
  const mark = atLeast ? 'hơn ' : about ? 'khoảng ' : ''
  return [
    of === undefined ? count : `${count}/${formatNumber(of)}`,
    figure(perYear.before, once.before),
    figure(perYear.after, once.after),
    figure(perYear.saving, once.saving, mark),
  ]
}

/** Words of published figures on the page of proposals. */
export const publishedText = {
  heading: 'Số đã công bố',
  lead: 'Do cơ quan nêu tên công bố, ghi nguyên như công bố; không cộng với số tính ở trên vì không có số liệu từng thủ tục.',
  columns: ['Con số', 'Thủ tục', 'Trước', 'Sau', 'Tiết kiệm'],
  rebuilt: (name: string) => `Dựng lại trong phương án “${name}”.`,
  notVerified: 'chưa xác minh',
} as const
