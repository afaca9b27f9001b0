/** A text as its words alone, in small letters: what a comma or a capital does not change. */
export const plain = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** Words that papers, steps and results of every trade share. */
const common = new Set(
  [
    'giấy tờ hồ sơ chứng nhận bản sao chính của cho và các việc theo về được có cấp đăng ký thủ tục hoặc người cá nhân xác',
    'văn quyết định đơn đề nghị tại trong từ do với cơ quan thẩm quyền đã không là một khi để nộp kết quả thẻ phép quy thông',
    'tin đối này phí lệ gửi xem xét nếu yêu cầu mức thu trực tuyến tiếp qua mạng lần đầu mới lại đổi bổ sung dịch vụ',
  ]
    .join(' ')
    .split(' '),
)

/** The words of a text that say of what trade it is. */
export const wordsOfTrade = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter(word => word !== '' && !common.has(word))

/** A text without its marks, as a keyboard without Vietnamese writes it. */
export const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
