import { formatNumber } from './format.ts'

/** `3 thủ tục`. */
export const procedures = (count: number) => `${formatNumber(count)} thủ tục`

/** Words of the search box. */
export const searchText = {
  label: 'Tìm thủ tục',
  placeholder: 'Tên việc, tên giấy tờ hoặc mã thủ tục',
  placeholderShort: 'Tên việc, giấy tờ, mã số',
  button: 'Tìm',
  results: 'Gợi ý khi gõ',
  found: (count: number) =>
    count === 0 ? 'Không tìm thấy thủ tục nào.' : `${procedures(count)}. Dùng phím mũi tên để chọn.`,
  none: 'Không tìm thấy. Thử gọi tên khác, hoặc chỉ gõ một, hai chữ chính.',
  allResults: (query: string) => `Xem mọi kết quả cho “${query}”`,
  failed: 'Không tải được phần tìm kiếm. Hãy thử lại, hoặc xem toàn bộ danh mục.',
  /** Which part of a record met the question. */
  why: {
    code: 'Mã số',
    keyword: 'Còn gọi là',
    sector: 'Lĩnh vực',
    lifeEvent: 'Việc',
    province: 'Tỉnh, thành phố',
  },
  /** How a question stands to what is here. */
  presence: {
    absent: 'Danh mục này chưa có thủ tục đúng như bạn hỏi.',
    doubtful: 'Có thể danh mục này chưa có thủ tục đúng như bạn hỏi.',
    ask: 'Hỏi Trung tâm Phục vụ hành chính công xã, phường, hoặc tìm trên',
    portal: 'Cổng Dịch vụ công quốc gia',
    near: 'Dưới đây chỉ là những việc gần giống.',
  },
} as const
