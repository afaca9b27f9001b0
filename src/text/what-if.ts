import { formatMoney, formatNumber } from './format.ts'

const percent = (value: number) => `${formatNumber(Math.abs(value))}\u00a0%`

/** The sentences of the what-if; the only words about money that the browser loads. */
export const whatIf = {
  heading: 'Thử thay đổi',
  lead: 'Bỏ bớt một thay đổi, sửa số lượt, thu nhập một giờ hay tỷ lệ nộp: kết quả tính lại ngay trên máy bạn, bằng đúng bộ công thức đã tính trang này.',
  operations: 'Giữ những thay đổi nào',
  figures: 'Số liệu',
  income: 'Thu nhập bình quân một giờ (đồng)',
  subjects: (name: string) => `Số đối tượng một năm: ${name}`,
  shares: (name: string) => `Tỷ lệ nộp hiện tại, %: ${name}`,
  reset: 'Về số ban đầu',
  before: 'Hiện tại',
  after: 'Sau',
  saved: 'Tiết kiệm',
  total: 'Cộng',
  procedure: 'Thủ tục',
  unknown: 'chưa tính được',
  money: formatMoney,
  number: formatNumber,
  same: 'Đang là số của phương án.',
  changed: 'Đã khác số của phương án.',
  shareSum: (sum: number) =>
    `Tỷ lệ đang cộng lại bằng ${formatNumber(sum)}\u00a0%; kết quả tính theo tỷ trọng của từng cách.`,
  invalid: 'Hãy nhập số từ 0 trở lên.',
  sentence: (saving: number | undefined, share: number | undefined): string => {
    if (saving === undefined) return 'Chưa tính được số tiền tiết kiệm mỗi năm.'
    const rate = share === undefined || saving === 0 ? '' : `, ${saving < 0 ? 'tăng' : 'giảm'} ${percent(share)}`
    return saving === 0
      ? 'Không làm thay đổi chi phí tính bằng tiền.'
      : `${saving < 0 ? 'Tốn thêm' : 'Tiết kiệm'} ${formatMoney(Math.abs(saving))} mỗi năm${rate}.`
  },
} as const
