import { formatNumber } from './format.ts'

/** What is said where a search engine keeps the index. */
export const engineTexts = {
  written: (documents: number, index: string, folder: string) =>
    `Đã ghi ${formatNumber(documents)} thủ tục cho chỉ mục ${index} vào ${folder}: ${index}.index.json (thiết lập), ${index}.bulk.ndjson (tài liệu).`,
  badAddress: (name: string, value: string) =>
    `${name} cần địa chỉ của chỉ mục, ví dụ ${name} http://127.0.0.1:9200/thutuc (đang là "${value}").`,
  unanswered: (address: string, why: string) => `Máy tìm kiếm ${address} không trả lời được: ${why}.`,
  away: 'không nối được, hoặc nó chuyển sang địa chỉ khác',
  late: (seconds: number) => `quá ${seconds} giây`,
  tooLarge: 'câu trả lời quá lớn',
  status: (status: number) =>
    status === 404 ? 'chưa có chỉ mục này; nạp bằng hai tệp của thutuc export --opensearch' : `mã ${status}`,
  notOurs: 'câu trả lời không phải của chỉ mục do thutuc export --opensearch tạo ra',
} as const
