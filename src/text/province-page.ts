import { formatDate, formatNumber } from './format.ts'

const procedures = (count: number) => `${formatNumber(count)} thủ tục`

/** The sentences of the pages that compare a province with the national records. */
export const provincePage = {
  index: {
    title: 'Theo tỉnh, thành phố',
    description: 'Mức thu, thời hạn và nơi nộp mà từng tỉnh, thành phố quy định khác với quy định chung, kèm nguồn.',
    lead: 'Phần lớn thủ tục giống nhau ở mọi nơi. Mức thu thường do Hội đồng nhân dân tỉnh quyết định, nên có thể khác; mỗi trang dưới đây ghi chỗ khác và văn bản quy định.',
    known: 'Đã có dữ liệu riêng',
    unknown: 'Chưa có dữ liệu riêng',
    unknownLead:
      'Ở các nơi này hãy xem hồ sơ chung. Khoản nào ghi “chưa xác định” thì hỏi Trung tâm Phục vụ hành chính công trước khi nộp.',
  },
  facts: (differing: number, own: number, notApplied: number) =>
    [
      differing > 0 && `${procedures(differing)} có quy định riêng`,
      own > 0 && `${procedures(own)} chỉ có ở đây`,
      notApplied > 0 && `${procedures(notApplied)} không áp dụng`,
    ]
      .filter(Boolean)
      .join(' · '),
  title: (place: string) => `Thủ tục tại ${place}`,
  description: (place: string, count: number, facts: string) =>
    `${procedures(count)} do chính quyền ${place} giải quyết${facts === '' ? '' : `: ${facts}`}.`,
  lead: (count: number) => `Chính quyền địa phương giải quyết ${procedures(count)} trong danh mục này.`,
  differing: 'Khác quy định chung',
  differingLead: 'Mỗi khoản ghi mức chung bên cạnh mức của địa phương, và văn bản quy định mức đó.',
  noDiffering: 'Chưa có khác biệt nào được ghi. Khoản nào ghi “chưa xác định” thì hỏi nơi nhận hồ sơ trước khi nộp.',
  own: 'Chỉ có ở đây',
  notApplied: 'Không áp dụng ở đây',
  since: (date: string) => `từ ${formatDate(date)}`,
  follow: 'Theo dõi thay đổi ở đây (Atom)',
  decisions: 'Quyết định công bố',
  decision: (number: string, date?: string) =>
    `Quyết định số ${number}${date === undefined ? '' : ` ngày ${formatDate(date)}`}`,
  decisionCount: (count: number) => `công bố ${procedures(count)}`,
  files: { docx: 'Tải bản Word', xlsx: 'Tải danh mục Excel' },
  list: 'Danh mục thủ tục',
  national: 'Quy định chung',
  at: (place: string) => `Tại ${place}`,
  same: 'Theo quy định chung',
  none: 'Bỏ, không phải làm',
  whats: { limit: 'Thời hạn', places: 'Nơi nộp', agency: 'Cơ quan giải quyết', papers: 'Giấy tờ', steps: 'Các bước' },
  unverified: 'chưa xác minh',
  // on the page of a procedure
  differsInLead: 'Có quy định riêng tại',
  inPlace: (name: string, place: string) => `${name}, tại ${place}`,
  notAppliedIn: (places: readonly string[]) => `Không áp dụng tại ${places.join(', ')}.`,
  compare: 'So sánh các tỉnh',
  localTitle: (name: string, place: string, code: string) => `${name} tại ${place} (${code})`,
  localNote: (place: string) => `Đây là nội dung áp dụng tại ${place}.`,
  toNational: 'Xem quy định chung',
  // one procedure across provinces
  compareTitle: (name: string) => `${name}: các tỉnh quy định khác nhau thế nào`,
  compareHeading: 'Các tỉnh quy định khác nhau thế nào',
  compareDescription: (name: string, places: readonly string[]) =>
    `${name}: mức thu, thời hạn, nơi nộp theo quy định chung và tại ${places.join(', ')}.`,
  compareOthers:
    'Tỉnh, thành phố không có tên ở đây: chưa có khác biệt nào được ghi. Khoản “chưa xác định” thì hỏi nơi nhận hồ sơ.',
} as const
