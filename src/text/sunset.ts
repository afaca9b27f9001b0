import type { Lapse, Sunset } from '../analysis/sunset.ts'
import type { Catalog } from '../model/catalog.ts'
import { roughMoney } from './claim.ts'
import { formatDate, formatDay, formatDuration, formatMoney, formatNumber } from './format.ts'
import { lawName } from './law.ts'
import { reviewText } from './review.ts'

/** Words of the board of temporary texts, on its page and in its command. */
export const sunsetText = {
  title: 'Văn bản tạm thời sắp hết',
  description:
    'Văn bản chỉ áp dụng đến một ngày: khi hết thì quy định nào, khoản miễn giảm nào mất theo, người nộp trả thêm bao nhiêu.',
  lead: (on: string, within: number) =>
    `Trong ${formatNumber(within)} ngày tới, tính từ ${formatDate(on)}: văn bản nào hết hiệu lực, điều gì mất theo nếu chưa có văn bản thay thế.`,
  none: 'Không có văn bản nào hết trong thời gian này.',
  day: (day: string) => `Từ ${formatDay(day)}`,
  resting: (count: number) => `${formatNumber(count)} thủ tục dựa vào`,
  changed: (count: number) => `${formatNumber(count)} thủ tục có quy định hết theo`,
  instead: (names: string) => `thay bằng ${names}`,
  unknown: 'chưa tính được phần mất một năm',
  basis:
    'Phần mất một năm là mức cao nhất: tính như thể mọi người nộp đều đang được hưởng, theo số lượng ước của danh mục; chưa ai đếm số người được hưởng.',
  heads: {
    text: 'Văn bản',
    day: 'Từ ngày',
    resting: 'Dựa vào',
    changed: 'Mất quy định',
    year: 'Mất một năm',
    permanent: 'Văn bản thay thế',
  },
} as const

const range = ({ low, high }: { low: number; high: number }) =>
  low === high ? formatMoney(low) : `${formatMoney(low)} đến ${formatMoney(high)}`

/** What a year of it comes to at most, in two digits: the volumes are estimates. */
export const lapseYear = (perYear: number | undefined): string =>
  perYear === undefined ? sunsetText.unknown : `ước nhiều nhất ${roughMoney(perYear)} một năm`

/** What one procedure loses. */
export const lapseText = ({ perCase, perYear, days }: Lapse): string =>
  [
    perCase === undefined ? '' : `người đang được hưởng trả thêm ${range(perCase)} một lượt`,
    perYear === undefined ? '' : lapseYear(perYear),
    days === undefined ? '' : `chờ thêm ${formatDuration(days)}`,
  ]
    .filter(Boolean)
    .join('; ') || 'chưa tính được'

/** What takes its place, as far as it is known. */
export const permanentText = ({ successors }: Pick<Sunset, 'successors'>, catalog: Catalog): string =>
  successors.length === 0
    ? reviewText.noSuccessor
    : sunsetText.instead(successors.map(number => lawName(number, catalog)).join('; '))
