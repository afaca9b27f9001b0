import { formatDate } from './format.ts'

/** Every sentence about working without a network, and the name of the site on a phone. */
export const offlineText = {
  app: {
    name: 'Thủ tục: danh mục thủ tục hành chính',
    short: 'Thủ tục',
    description: 'Giấy tờ, thời hạn, phí và nơi nộp của từng thủ tục hành chính; tra cứu được khi không có mạng.',
  },
  kept: (date: string) => `Không có mạng. Đây là bản lưu trên máy ngày ${formatDate(date)}; quy định có thể đã đổi.`,
  update: 'Trang có bản mới.',
  reload: 'Tải bản mới',
  title: 'Chưa có trang này trên máy',
  description: 'Trang hiện ra khi không có mạng và trang cần xem chưa được lưu trên máy.',
  lead: 'Máy đang không có mạng và trang bạn mở chưa được lưu. Những trang đã xem, ô tìm kiếm và phần tính ngày vẫn dùng được.',
  links: { home: 'Trang chủ', search: 'Tìm thủ tục', due: 'Tính ngày hẹn trả', all: 'Danh mục' },
} as const
