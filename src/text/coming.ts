import { formatDate, formatNumber, lower } from './format.ts'
import { comingLive } from './live.ts'

const lowerRest = ([first = '', ...rest]: readonly string[]) => [first, ...rest.map(lower)].join(', ')

/** Every sentence about a procedure on other days than the page's own: what comes, what was, and what a link was made under. */
export const comingText = {
  ...comingLive,
  sides: {
    heading: (day: string) => `Nộp trước hay từ ${formatDate(day)}?`,
    before: (last: string) => `Nộp đến hết ${formatDate(last)}`,
    after: (day: string) => `Nộp từ ${formatDate(day)}`,
    parts: { papers: 'Giấy tờ', limit: 'Thời hạn', cost: 'Phí, lệ phí' },
    same: (names: readonly string[]) => `${lowerRest(names)} như nhau.`,
    by: (names: readonly string[]) => `Theo ${names.join('; ')}.`,
  },
  texts: {
    ends: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} hết hiệu lực`
        : `${names[0]} và ${formatNumber(names.length - 1)} văn bản khác hết hiệu lực`,
    replaced: (names: readonly string[]) => `, thay bằng ${names.join(', ')}.`,
    noSuccessor: '; chưa biết văn bản nào thay thế.',
    sooner: 'Có thể sớm hơn, khi văn bản mới về cùng nội dung có hiệu lực.',
    unread: 'Danh mục chưa có quy định mới của thủ tục này: nộp từ ngày này thì hỏi nơi nhận hồ sơ trước.',
    all: 'Những văn bản hết hiệu lực',
  },
  sheet: 'Sắp thay đổi',
  change: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  handedIn: {
    'filing-date': 'Hồ sơ đã nộp trước ngày ấy theo quy định của ngày nộp.',
    stop: 'Hồ sơ đã nộp trước ngày ấy mà chưa xong thì dừng và trả lại.',
    choose: 'Hồ sơ đã nộp trước ngày ấy: bạn được chọn quy định cũ hoặc mới.',
  },
  history: {
    heading: 'Đã thay đổi, sắp thay đổi',
    began: 'Bắt đầu có hiệu lực.',
    before: 'Trước:',
    after: 'Sau:',
    added: 'Thêm:',
    removed: 'Bỏ:',
    kept: 'Như cũ:',
    until: (day: string) => `Xem bản đến ${formatDate(day)}`,
    since: (day: string) => `Xem bản từ ${formatDate(day)}`,
  },
  state: {
    past: (last: string) => `Bản cũ: chỉ cho hồ sơ nộp đến hết ${formatDate(last)}.`,
    between: (first: string, last: string) =>
      `Bản cho hồ sơ nộp từ ${formatDate(first)} đến hết ${formatDate(last)}, không phải hôm nay.`,
    future: (first: string) => `Bản cho hồ sơ nộp từ ${formatDate(first)}, theo những gì đã biết.`,
    now: 'Xem bản đang áp dụng',
    title: (name: string, on: string) => `${name}, như ngày ${formatDate(on)}`,
  },
} as const
