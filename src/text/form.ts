import type { Claim } from '../engine/cost/claim.ts'
import type { Spread } from '../engine/cost/uncertainty.ts'
import { changeText, rangeText, rateText, unsaidText } from './claim.ts'
import { activityNames } from './cost.ts'
import { capital, formatDate, formatNumber } from './format.ts'

/** Places that a trip leads to, as the norm table of Thông tư 03/2022/TT-BTP names them. */
const places: Readonly<Record<string, string>> = {
  commune: 'cấp xã',
  district: 'cấp huyện',
  province: 'cấp tỉnh',
  'inter-area': 'liên vùng',
  'inter-region': 'liên miền',
}

const three = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 })

/** Up to three decimals: 1,385 hours of a mean over localities must not read as 1,39. */
export const figure = (value: number): string => three.format(value)

/** What the applicant does in one line, with its amounts: `Điền 2 trang; đi lại 1 lượt, cấp xã`. */
export function workDetail(inputs: Readonly<Record<string, number>>, to: string | undefined): string {
  const { soTrang = 0, gioThucTe = 0, soLuot = 0, tienMoiBan = 0, soBan = 0 } = inputs
  const parts = [
    soTrang > 0 && `điền ${figure(soTrang)} trang`,
    gioThucTe > 0 && `${figure(gioThucTe)} giờ thực tế`,
    soLuot > 0 && `đi lại ${figure(soLuot)} lượt${to === undefined ? '' : `, ${places[to] ?? to}`}`,
    tienMoiBan > 0 && `${figure(soBan)} bản × ${figure(tienMoiBan)} đồng`,
  ].filter(part => part !== false)
  return capital(parts.join('; '))
}

/** Every word of form 03/SCM-KSTT, in Excel and in Word. */
export const form = {
  code: 'Biểu mẫu số 03/SCM-KSTT',
  unit: 'Đơn vị tính tiền: đồng',
  sheets: {
    before: (code?: string) => `I ${code ?? 'Hiện tại'}`,
    after: (code?: string) => `II ${code ?? 'Sau đơn giản hóa'}`,
    compare: 'III So sánh',
    facts: 'IV Số liệu',
  },
  parts: {
    before: 'I. CHI PHÍ THỰC HIỆN THỦ TỤC HÀNH CHÍNH HIỆN TẠI',
    after: 'II. CHI PHÍ THỰC HIỆN THỦ TỤC HÀNH CHÍNH SAU ĐƠN GIẢN HÓA',
    compare: 'III. SO SÁNH LỢI ÍCH',
    facts: 'IV. SỐ LIỆU, GIẢ ĐỊNH VÀ NGUỒN',
  },
  procedure: (name: string, code: string) => `Thủ tục: ${name} (mã số ${code})`,
  proposal: (name: string) => `Phương án: ${name}`,
  basis: (model: string, on: string, before: string) =>
    `${model}. Tham số ngày ${formatDate(on)}; quy định hiện hành tính đến hết ngày ${formatDate(before)}.`,
  inputs: {
    rate: 'Thu nhập bình quân một giờ làm việc (đồng)',
    subjects: 'Số lượng đối tượng tuân thủ trong một năm',
    times: 'Số lần thực hiện trong một năm',
    change: 'Sửa số ở các ô tô nền vàng, mọi kết quả tự tính lại.',
  },
  columns: [
    'STT',
    'Các công việc khi thực hiện TTHC',
    'Các hoạt động/cách thức thực hiện cụ thể',
    'Thời gian thực hiện (giờ)',
    'Mức TNBQ/01 giờ làm việc (đồng)',
    'Mức chi phí thuê tư vấn, dịch vụ (đồng)',
    'Mức phí, lệ phí, chi phí khác (đồng)',
    'Số lần thực hiện/01 năm',
    'Số lượng đối tượng tuân thủ/01 năm',
    'Chi phí thực hiện TTHC (đồng)',
    'Tổng chi phí thực hiện TTHC/01 năm (đồng)',
    'Ghi chú (nguồn số liệu)',
  ],
  columnNumbers: [
    '(1)',
    '(2)',
    '(3)',
    '(4)',
    '(5)',
    '(6)',
    '(7)',
    '(8)',
    '(9)',
    '(10) = (4)×(5)+(6)+(7)',
    '(11) = (8)×(9)×(10)',
    '(12)',
  ],
  groups: { ...activityNames, other: 'Công việc khác (nếu có)' },
  none: 'Không có',
  total: 'TỔNG',
  share: (weight: number) => `áp dụng cho ${formatNumber(Math.round(weight * 10_000) / 100)}\u00a0% hồ sơ`,
  least: (claim: Claim) => {
    const but = unsaidText(claim)
    return but && `Mức ít nhất, ${but}`
  },
  abolished: 'Thủ tục được bãi bỏ: không còn phải thực hiện, chi phí bằng 0.',
  notWeighted:
    'Chưa có tỷ lệ nộp theo từng cách, từng trường hợp nên chưa tính được tổng một năm; các dòng nêu trường hợp đầu tiên.',
  noVolume: 'Chưa có số lượng đối tượng tuân thủ nên chưa tính được tổng một năm.',
  rounding:
    'Chi phí một năm của thủ tục làm tròn một lần đến đồng ở dòng Tổng; các dòng trên hiển thị số đã làm tròn nên cộng lại có thể lệch vài đồng.',
  compare: {
    columns: [
      'STT',
      'Nội dung',
      'Chi phí hiện tại (đồng/năm)',
      'Chi phí sau đơn giản hóa (đồng/năm)',
      'Tiết kiệm (đồng/năm)',
      'Tỷ lệ cắt giảm',
      'Hiện tại',
      'Sau đơn giản hóa',
    ],
    chart: 'Biểu đồ so sánh',
    procedureTotal: 'Cộng thủ tục, đã làm tròn',
    total: (scope: string) => `TỔNG CỘNG (số lượt ${scope})`,
    /** What the saving of the rows above may claim; empty where it is exact. */
    claim: (saving: number, percent: number | undefined, claim: Claim) => {
      const but = unsaidText(claim)
      const rate = percent === undefined ? '' : `, ${rateText(percent, claim.percent)}`
      const assumed = claim.assumed ? ' Số lượt chưa xác minh: đây là ước tính.' : ''
      return but === '' ? assumed.trim() : `${capital(but)}: ${changeText(saving, claim.bound)}/năm${rate}.${assumed}`
    },
    range: ({ p5, p95 }: Spread) => `Khoảng: chín trên mười lần rút ngẫu nhiên cho kết quả ${rangeText(p5, p95)}/năm.`,
    days: (text: string) =>
      `Thời hạn giải quyết giảm ${text}; theo Thông tư số 03/2022/TT-BTP phần này không quy ra tiền.`,
    daysLonger: (text: string) => `Thời hạn giải quyết tăng ${text}.`,
  },
  facts: {
    columns: ['STT', 'Số liệu', 'Giá trị', 'Đơn vị', 'Áp dụng từ', 'Xác minh', 'Nguồn'],
    verified: 'đã xác minh',
    notVerified: 'chưa xác minh',
    choices: 'Lựa chọn của cách tính ở chỗ văn bản chưa nói rõ',
    assumptions: 'Giả định của phương án',
    volume: (code: string) => `Số lượng đối tượng tuân thủ, thủ tục ${code}`,
    perYear: 'đối tượng × lần/năm',
  },
  footer: 'Trang &P/&N',
  refused: (model: string) =>
    `Mô hình "${model}" có công thức không chia được theo từng dòng nên không lập được biểu mẫu 03/SCM-KSTT.`,
} as const
