import { formatDate, formatNumber } from './format.ts'

/** The sentences of the legal-document pages. */
export const documentsPage = {
  title: 'Văn bản pháp luật',
  description: 'Các văn bản pháp luật làm căn cứ cho thủ tục trong danh mục, với hiệu lực của từng văn bản.',
  lead: (count: number) =>
    `${formatNumber(count)} văn bản mà các thủ tục trong danh mục dẫn đến, văn bản nhiều thủ tục dựa vào đứng trước.`,
  rests: (count: number) => (count === 0 ? 'chưa có thủ tục nào dựa trên' : `${formatNumber(count)} thủ tục dựa trên`),
  oneDescription: (name: string, title: string | undefined, count: number) =>
    `${name}${title === undefined ? '' : `, ${title}`}: hiệu lực và ${formatNumber(count)} thủ tục dựa trên văn bản này.`,
  columns: { number: 'Số hiệu', title: 'Tên', validity: 'Hiệu lực', count: 'Thủ tục' },
  facts: {
    number: 'Số hiệu',
    date: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    from: 'Có hiệu lực từ',
    to: 'Hết hiệu lực sau ngày',
  },
  replacedBy: 'Thay thế bởi',
  amendedBy: 'Sửa đổi, bổ sung bởi',
  source: 'Nguồn',
  procedures: 'Thủ tục dựa trên văn bản này',
  none: 'Chưa có thủ tục nào trong danh mục dựa trên văn bản này.',
  validity: {
    inForce: (from: string) => `còn hiệu lực, từ ${formatDate(from)}`,
    ended: (to: string) => `hết hiệu lực sau ngày ${formatDate(to)}`,
    future: (from: string) => `có hiệu lực từ ${formatDate(from)}`,
    unknown: 'chưa rõ ngày có hiệu lực',
    unverified: 'chưa xác minh',
  },
} as const
