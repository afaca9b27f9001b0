import type { Fact, MissingValue } from '../engine/cost/assumptions.ts'
import { evidenceNames } from './cost.ts'
import { formatDate, formatNumber } from './format.ts'
import { citation, type LawRegister } from './law.ts'

/** Words for the rows, columns and units of parameters. */
const words: Readonly<Record<string, string>> = {
  urban: 'đô thị',
  rural: 'nông thôn',
  mountain: 'miền núi, hải đảo',
  commune: 'cấp xã',
  district: 'cấp huyện',
  province: 'cấp tỉnh',
  'inter-area': 'liên vùng',
  'inter-region': 'liên miền',
  submit: 'nộp hồ sơ',
  collect: 'nhận kết quả',
  pay: 'nộp phí',
  'in-person': 'trực tiếp',
  online: 'trực tuyến',
  post: 'bưu chính',
  form: 'mẫu đơn, tờ khai',
  certified: 'bản sao chứng thực',
  copy: 'bản sao thường',
  show: 'giấy tờ xuất trình',
  pages: 'số trang khai',
  sheets: 'số trang sao',
  trips: 'số lượt',
  citizen: 'người dân',
  enterprise: 'doanh nghiệp',
  organisation: 'tổ chức',
  official: 'cán bộ',
  khac: 'còn lại',
  ...evidenceNames,
}

const unitNames: Readonly<Record<string, string>> = {
  VND: 'đồng',
  hour: 'giờ',
  trip: 'lượt',
  page: 'trang',
  piece: 'bản',
  day: 'ngày',
  year: 'năm',
}

/** `đồng/giờ`, from `VND/hour`; a plain number has none. */
export const unitText = (unit: string): string =>
  unit === '1' ? '' : unit.replace(/[A-Za-z]+/g, word => unitNames[word] ?? word)

/** A parameter's figure, or its rows and columns, in words. */
export const tableText = (value: Fact['value']): string =>
  typeof value === 'number'
    ? formatNumber(value)
    : 'likely' in value
      ? `${formatNumber(Number(value.likely))} (từ ${formatNumber(Number(value.low))} đến ${formatNumber(Number(value.high))})`
      : Object.entries(value)
          .map(
            ([key, inner]) =>
              `${words[key] ?? key} ${typeof inner === 'number' || 'likely' in inner ? tableText(inner) : `(${tableText(inner)})`}`,
          )
          .join('; ')

/** One assumption with its figure, how sure it is and its source. */
export const factText = (
  { parameter, name, unit, value, verified, source, lastKnown, from }: Fact,
  register: LawRegister,
): string =>
  `${name || parameter}: ${tableText(value)}${unit === '1' ? '' : ` ${unitText(unit)}`}${verified ? '' : ' (chưa xác minh)'}${lastKnown ? ` (tính theo mức từ ${formatDate(from)})` : ''}. Nguồn: ${citation(source, register)}.`

const period = ({ from, to }: { from: string; to?: string }) =>
  to === undefined ? `từ ${formatDate(from)}` : `${formatDate(from)} đến ${formatDate(to)}`

/** The refusal for a date without a value, with the dates known. */
export const missingText = ({ name, on, known }: MissingValue): string =>
  known.length === 0
    ? `Danh mục không có tham số "${name}".`
    : `Không có "${name}" cho ngày ${formatDate(on)}. Các thời gian đã có mức: ${known.map(period).join('; ')}.`

/** The warning for a date after the last value of a parameter: what stands in. */
export const staleText = ({ name, parameter, value, unit, from, to }: Fact, on: string): string =>
  `Cảnh báo: chưa có "${name || parameter}" cho ngày ${formatDate(on)}; tính theo mức cuối cùng đã biết (${period(to === undefined ? { from } : { from, to })}): ${tableText(value)}${unit === '1' ? '' : ` ${unitText(unit)}`}.`
