import { formatNumber } from './format.ts'

const procedures = (count: number) => `${formatNumber(count)} thủ tục`

/** Every sentence of a life event done as a journey: which procedures, one checklist, one timeline. */
export const journeyText = {
  heading: 'Cần làm những gì',
  choose: 'Đánh dấu những thủ tục bạn cần làm: danh mục giấy tờ chung, lịch và tổng phí hiện ra bên dưới.',
  combined: 'Làm gộp trong một lần nộp (liên thông)',
  combinedNote: 'Chọn một thủ tục gộp thì không phải làm riêng những thủ tục đã nằm trong đó.',
  ordered: 'Từng thủ tục, theo thứ tự nên làm',
  pick: (name: string) => `Tôi cần làm: ${name}`,
  papers: 'Một danh mục giấy tờ cho tất cả',
  papersOfAll: (count: number) => `Xem giấy tờ của cả ${procedures(count)}`,
  papersOfMine: (papers: string, count: number) => `${papers} cho ${procedures(count)} đã chọn`,
  usedBy: (names: readonly string[]) => `Dùng cho: ${names.join('; ')}`,
  givenBy: (name: string) => `Không phải chuẩn bị: là kết quả của ${name}`,
  timeline: 'Lịch làm lần lượt',
  timelineNote: 'Thủ tục nào không phải chờ giấy của thủ tục khác thì nộp được ngay ngày đầu.',
  start: 'Bắt đầu ngày',
  filed: (day: string, due: string) => `Nộp ${day}, hẹn trả ${due}`,
  after: (names: readonly string[]) => `Nộp sau khi có kết quả của ${names.join(', ')}`,
  noDate: 'Chưa tính được ngày: chọn trường hợp và cách nộp, hoặc thủ tục không ghi số ngày.',
  waits: 'Chưa tính được ngày: còn chờ kết quả trước đó.',
  mine: 'Việc của tôi',
  chosen: 'Đã chọn',
  count: procedures,
  none: 'Chưa chọn thủ tục nào',
  done: 'Sớm nhất xong',
  unknown: 'Chưa tính được',
  openMany: (count: number) => `Còn ${procedures(count)} chưa có ngày`,
  shareTitle: 'Thủ tục cần làm:',
} as const
