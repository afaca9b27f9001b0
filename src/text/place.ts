import type { Offer, Place } from '../model/place.ts'
import { formatNumber, lower } from './format.ts'

const offers: Record<Offer, string> = {
  appointment: 'đặt lịch hẹn trước',
  'home-receipt': 'nhận hồ sơ tại nhà',
  'home-return': 'trả kết quả tại nhà',
  'post-return': 'trả kết quả qua bưu chính',
}

/** What the script of the reader's own place writes. */
export const placeLive = {
  choose: 'Chọn xã, phường của bạn',
  province: 'Tỉnh, thành phố',
  commune: 'Xã, phường, đặc khu',
  pick: 'Chọn',
  yours: 'Nơi nộp của bạn',
  ofProvince: 'Trung tâm của tỉnh, thành phố',
  noAddress: 'Chưa có địa chỉ trong danh mục này. Hỏi Ủy ban nhân dân nơi ấy trước khi đi.',
  noCentre: 'Chưa có địa chỉ trung tâm của tỉnh, thành phố trong danh mục này.',
  change: 'Đổi nơi khác',
  forget: 'Quên nơi này',
  kept: 'Nơi bạn chọn chỉ nhớ trên máy này, không gửi đi đâu.',
  all: 'Xem mọi nơi nộp của tỉnh, thành phố này',
  failed: 'Không tải được danh sách. Hãy thử lại khi có mạng.',
} as const

/** A commune with its province: `phường Ba Đình, thành phố Hà Nội`. */
export const communeText = (commune: string, province: string): string => `${lower(commune)}, ${lower(province)}`

/** What is known of a place, a fact a line; what is not known is said. */
export const placeLines = ({
  address,
  hours,
  phone,
  offers: own = [],
}: Pick<Place, 'address' | 'hours' | 'phone' | 'offers'>): string[] => [
  address,
  hours ?? 'Chưa có giờ làm việc.',
  ...(phone === undefined ? [] : [`Điện thoại: ${phone}`]),
  ...(own.length === 0 ? [] : [`Có ${own.map(offer => offers[offer]).join(', ')}.`]),
]

/** Where an address comes from, and whether the place itself has confirmed it. */
export const placeSource = (title: string, verified: boolean): string =>
  `Nguồn: ${title}${verified ? '' : ' (chưa xác minh với nơi ấy)'}.`

/** `126 xã, phường`: the kinds that there are. */
const communes = (names: readonly string[]) => {
  const kinds = ['Xã', 'Phường', 'Đặc khu'].filter(kind => names.some(name => name.startsWith(`${kind} `)))
  return `${formatNumber(names.length)} ${kinds.map(lower).join(', ')}`
}

/** Every sentence of the pages that list places of receipt. */
export const placePage = {
  ...placeLive,
  title: 'Nơi nộp hồ sơ',
  description:
    'Nơi tiếp nhận hồ sơ theo tỉnh, thành phố và xã, phường, đặc khu: địa chỉ, giờ làm việc, điện thoại khi có nguồn.',
  lead: 'Thủ tục do cấp xã hoặc cấp tỉnh giải quyết thì nộp ở Trung tâm Phục vụ hành chính công. Chọn tỉnh, thành phố, rồi xã, phường nơi bạn ở.',
  anywhere:
    'Trong một tỉnh, nộp ở trung tâm nào cũng được nhận; nộp khác nơi giải quyết thì thời hạn tính từ lúc cơ quan giải quyết nhận được hồ sơ. Nộp ngoài tỉnh thì chỉ được với thủ tục có trong danh mục công bố.',
  law: 'Điều 14, Điều 17 khoản 3',
  communes,
  titleOf: (province: string) => `Nơi nộp hồ sơ ở ${lower(province)}`,
  descriptionOf: (province: string, names: readonly string[]) =>
    `Nơi tiếp nhận hồ sơ ở ${lower(province)}: trung tâm của tỉnh, thành phố và ${communes(names)}.`,
  communesHeading: (names: readonly string[]) => `Theo nơi ở: ${communes(names)}`,
  addresses: (count: number) =>
    count === 0 ? 'chưa có địa chỉ trung tâm' : `${formatNumber(count)} địa chỉ trung tâm`,
  without:
    'Mỗi xã, phường, đặc khu có một nơi tiếp nhận; nơi không ghi địa chỉ dưới đây là danh mục chưa có nguồn. Hỏi Ủy ban nhân dân nơi ấy trước khi đi.',
  booking: 'Đặt lịch hẹn',
  unverified: '(chưa xác minh với nơi ấy)',
} as const

/** The national portal as a door: its page of a procedure, and what to do where it does not open. */
export const portalText = {
  submit: 'Nộp trên Cổng quốc gia',
  open: 'Xem thủ tục này trên Cổng Dịch vụ công quốc gia',
  start: 'Mở Cổng Dịch vụ công quốc gia',
  code: (code: string) => `Trên Cổng, tìm theo mã ${code}.`,
  unverified: (code: string) =>
    `Địa chỉ này chưa đối chiếu được với Cổng. Không mở được thì vào dichvucong.gov.vn, tìm theo mã ${code}.`,
  phone: (phone: string) => `Tổng đài hỗ trợ của Cổng: ${phone}`,
  phoneUnverified: (phone: string) => `Tổng đài hỗ trợ của Cổng: ${phone} (chưa xác minh)`,
} as const
