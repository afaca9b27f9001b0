import type { Standing } from '../engine/record/effective.ts'
import { formatDate, formatNumber, lower } from './format.ts'
import { standingNames } from './open-data.ts'

const meant = (near: string | undefined) => (near === undefined ? '' : ` Có phải ý bạn là ${near}?`)
const commonPlace = 'tỉnh, thành phố: mã (79) hoặc tên; bỏ trống là quy định chung cả nước'

/** What the tools for assistants are for, and what each argument is. */
export const mcpTools = {
  search: {
    summary: 'Tìm thủ tục hành chính theo lời của người dân: có dấu hay không dấu, cả câu, tên thường gọi.',
    takes: {
      query: 'câu hỏi hoặc tên thủ tục',
      limit: 'số kết quả (mặc định 5, nhiều nhất 20)',
      on: 'theo quy định của ngày nào (mặc định hôm nay)',
    },
  },
  show: {
    summary: 'Một thủ tục hôm nay: kết quả, giấy tờ, thời hạn, phí, nơi nộp, các bước, căn cứ, điều chưa rõ.',
    takes: {
      code: 'mã thủ tục, ví dụ 1.001193',
      province: commonPlace,
      channel: 'cách nộp: in-person trực tiếp, online trực tuyến, post bưu chính',
      case: 'trường hợp của người hỏi, theo mã hoặc tên ghi trong thủ tục',
      if: 'các hoàn cảnh đúng với người hỏi, theo mã hoặc câu hỏi ghi trong thủ tục',
    },
  },
  as_of: {
    summary: 'Một thủ tục vào một ngày đã qua hoặc sắp tới, và khác hôm nay ở điểm nào, theo văn bản nào.',
    takes: { code: 'mã thủ tục', on: 'ngày cần xem, viết năm-tháng-ngày', province: commonPlace },
  },
  deadline: {
    summary: 'Ngày hẹn trả: đếm từng ngày theo lịch nghỉ, kèm căn cứ. Cần mã thủ tục, hoặc thời hạn bằng lời.',
    takes: {
      code: 'mã thủ tục',
      limit: 'thời hạn bằng lời thay cho mã, ví dụ 15 ngày làm việc',
      submitted: 'lúc nộp đủ hồ sơ, ví dụ 2026-04-24T16:10 hoặc 2026-04-24',
      channel: 'cách nộp: in-person, online, post',
      case: 'trường hợp của thủ tục, theo mã hoặc tên',
      if: 'các hoàn cảnh đúng với người hỏi',
      supplemented: 'lúc nộp đủ giấy tờ bổ sung',
      arrived: 'lúc hồ sơ đến cơ quan giải quyết, khi nộp ở nơi khác',
      suspended: 'các khoảng tạm dừng, mỗi khoảng viết ngày đầu..ngày cuối',
      extended: 'true khi cơ quan đã báo kéo dài',
      province: commonPlace,
    },
  },
  cost: {
    summary: 'Chi phí tuân thủ một thủ tục: một lần và một năm, từng dòng, công thức, tham số và nguồn của từng số.',
    takes: {
      code: 'mã thủ tục',
      on: 'ngày lấy tham số (mặc định hôm nay)',
      model: 'tt-03-2022 chính thức (mặc định), scm-mo-rong mở rộng',
      province: commonPlace,
    },
  },
  compare: {
    summary: 'Phương án đơn giản hóa tiết kiệm bao nhiêu một năm so với hiện nay, vì sao, và chắc đến đâu.',
    takes: {
      proposals: 'mã các phương án trong danh mục',
      on: 'ngày lấy tham số (mặc định theo phương án)',
      model: 'mô hình chi phí',
      province: commonPlace,
    },
  },
  what_changed: {
    summary: 'Điều gì khác nhau giữa hai ngày: thủ tục nào, phần nào, trước và sau, theo văn bản nào.',
    takes: {
      from: 'ngày trước, viết năm-tháng-ngày',
      to: 'ngày sau, viết năm-tháng-ngày',
      code: 'chỉ một thủ tục',
      sector: 'chỉ một lĩnh vực, ví dụ ho-tich',
      province: commonPlace,
    },
  },
  ahead: {
    summary: 'Điều gì sắp thay đổi, từ ngày nào, ở thủ tục nào, theo văn bản nào, và điều chưa ai quyết định.',
    takes: {
      within: 'nhìn trước bao nhiêu ngày (mặc định 400)',
      sector: 'chỉ một lĩnh vực',
      province: commonPlace,
    },
  },
} as const

/** What the server for assistants says. */
export const mcpText = {
  instructions:
    'Danh mục thủ tục hành chính Việt Nam, chỉ để đọc. Mỗi câu trả lời kèm nguồn, hiệu lực và điều chưa chắc của từng thủ tục: hãy nói lại cả ba cho người hỏi. Điều danh mục ghi là chưa biết thì không phải miễn phí hay không cần. Đây không phải nguồn chính thức.',
  ready: (procedures: number) => `Đã mở danh mục ${formatNumber(procedures)} thủ tục, chờ câu hỏi qua MCP.`,
  noTool: (name: string, near: string | undefined) => `Không có công cụ "${name}".${meant(near)}`,
  noObject: 'Tham số phải là một đối tượng JSON.',
  unknown: (name: string, near: string | undefined) => `Không có tham số "${name}".${meant(near)}`,
  missing: (name: string, what: string) => `Thiếu ${name}: ${what}.`,
  tooLong: (name: string, length: number, most: number) =>
    `${name} dài ${formatNumber(length)} ký tự, nhiều nhất ${formatNumber(most)}.`,
  tooMany: (name: string, count: number, most: number) =>
    `${name} có ${formatNumber(count)} giá trị, nhiều nhất ${formatNumber(most)}.`,
  kinds: {
    text: 'một chuỗi chữ',
    texts: 'một danh sách chuỗi chữ',
    day: 'một ngày có thật, viết năm-tháng-ngày, ví dụ 2026-11-22',
    ids: 'mã phương án, gồm chữ thường, chữ số và gạch nối',
    flag: 'true hoặc false',
  },
  count: (least: number, most: number) => `một số nguyên từ ${formatNumber(least)} đến ${formatNumber(most)}`,
  kind: (name: string, wants: string) => `${name} cần ${wants}.`,
  cut: (left: number) => `… còn ${formatNumber(left)} ký tự không gửi; hỏi hẹp hơn để xem đủ.`,
  more: (left: number) => `và ${formatNumber(left)} điều khác`,
  sameToday: (day: string) => `Ngày ${formatDate(day)} như hôm nay.`,
  grounds: (on: string) => `Nguồn, hiệu lực và điều chưa chắc, xem ngày ${formatDate(on)}:`,
  others: (left: number) => `Và ${formatNumber(left)} thủ tục khác có tên ở trên.`,
  sources: 'Nguồn',
  validity: 'Hiệu lực',
  doubts: 'Chưa chắc',
  standing: (standing: Standing, on: string) => `${lower(standingNames[standing])} ngày ${formatDate(on)}`,
  since: (day: string) => `có hiệu lực từ ${formatDate(day)}`,
  until: (day: string) => `đến hết ${formatDate(day)}`,
  changes: (day: string) => `sẽ đổi từ ${formatDate(day)}`,
  noSource: 'hồ sơ chưa ghi căn cứ',
  checked: (day: string) => `đối chiếu lần cuối ngày ${formatDate(day)}`,
  unchecked: 'chưa ai đối chiếu với nguồn',
  unverifiedFees: (count: number) => `${formatNumber(count)} khoản thu chưa xác minh được với nguồn`,
} as const
