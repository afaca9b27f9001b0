import type { ProblemCode } from '../model/problem-codes.ts'

/** What strikes a reader about how a text is written. */
const oddWritingWords: Readonly<Record<string, string>> = {
  again: 'một điều luật ghi hai lần',
  article: 'số điều lớn hơn của mọi văn bản hiện có',
  bracket: 'dấu ngoặc mở mà không đóng, hoặc đóng mà không mở',
  broken: 'chữ vỡ do đọc sai bảng mã',
  capitals: 'cả câu viết hoa',
  clause: 'khoản, điểm mà không nói của điều nào',
  colleague: 'lời nhắn cho người cùng làm',
  comma: 'dấu câu đặt sai: hai dấu liền nhau, thiếu dấu cách sau hoặc thừa dấu cách trước',
  cut: 'câu bị cắt dở',
  day: 'một ngày không có trong lịch',
  digit: 'chữ số 0, 1 thay cho chữ o, l',
  draft: 'chỗ để điền sau',
  encoded: 'ký hiệu của máy tính còn sót: \\n, %20',
  english: 'tên tiếng Anh mang chữ tiếng Việt',
  end: 'câu không có dấu chấm ở cuối',
  foreign: 'tên bằng tiếng nước ngoài',
  grouping: 'số tiền đặt dấu chấm sai chỗ',
  heading: 'tên cột, tên mục của biểu mẫu, không phải một giấy tờ, một bước hay một khoản',
  impossible: 'con số không thể có',
  label: 'số thứ tự hoặc gạch đầu dòng còn sót',
  law: 'điều luật trong câu hỏi: không ai trả lời được từ việc của mình',
  mail: 'địa chỉ thư điện tử viết sai',
  marks: 'câu không dấu',
  markup: 'thẻ hoặc mã HTML',
  nameless: 'tên chỉ là một con số',
  numeral: 'số viết bằng chữ khác số viết bằng chữ số',
  phone: 'số điện thoại thiếu hoặc thừa chữ số',
  question: 'câu hỏi không có dấu hỏi ở cuối',
  quote: 'dấu ngoặc kép mở mà không đóng, hoặc đóng mà không mở',
  range: 'khoảng viết ngược: số sau nhỏ hơn số trước',
  roman: 'số điều viết bằng chữ số La Mã',
  several: 'nhiều từ khóa dồn vào một dòng',
  short: 'từ khóa chỉ một chữ cái',
  small: 'tên không viết hoa chữ đầu',
  tomorrow: 'số của văn bản mang năm chưa tới',
  twice: 'một chữ gõ hai lần',
  unit: 'đơn vị tính không có nghĩa',
  why: 'câu hỏi không trả lời được bằng có hay không',
  year: 'một năm quá xa',
  word: 'chữ không thành tiếng Việt và chỉ có ở hồ sơ này',
}

/** What a course of steps cannot be. */
const stepsOddWords: Readonly<Record<string, string>> = {
  row: 'Cơ quan làm bước này mà activity là việc của người nộp.',
  effort: 'Cơ quan làm bước này mà effort tính công của người nộp.',
  takes: 'Người nộp làm bước này mà takes là thời gian của cơ quan.',
  order: 'Nhận kết quả đứng trước nộp hồ sơ.',
  channel: 'Bước nói một cách nộp mà when ghi cách khác.',
  filedLast: 'Nộp hồ sơ đứng sau mọi bước của cơ quan.',
  long: 'Các bước của cơ quan nối nhau dài hơn thời hạn.',
  thing: 'Tên bước là tên một giấy tờ, không nói ai làm gì.',
  level: 'Bước của cơ quan cấp trên, mà thủ tục chỉ làm ở cấp xã.',
  pay: 'Có bước nộp tiền mà mọi khoản đều bằng 0.',
  trip: 'Nộp qua mạng mà effort tính một chuyến đi.',
  nobodyFiles: 'Mọi bước đều của cơ quan: không thấy ai nộp hồ sơ.',
  nobodyDecides: 'Mọi bước đều của người nộp: không thấy cơ quan giải quyết.',
}

/** What a paper cannot be. */
const paperOddWords: Readonly<Record<string, string>> = {
  certified: 'Ghi certified mà không có bản sao nào để chứng thực.',
  copy: 'Tên nói bản sao mà đếm là bản chính.',
  original: 'Tên nói bản chính mà đếm là bản sao.',
  deed: 'Tên giấy là việc phải làm, không nói giấy gì.',
  request: 'Kết quả mang tên một đơn, một tờ khai.',
  joined: 'Hai giấy tờ viết liền thành một tên.',
  none: 'Kết quả không nói người làm thủ tục nhận gì.',
  shown: 'Tờ khai, đơn để nộp mà hand ghi là xuất trình rồi cầm về.',
  authority: 'Giấy ủy quyền chỉ cần khi có người làm thay, mà when ghi ngược lại.',
  receipt: 'Kết quả duy nhất là giấy hẹn, không phải thứ người làm thủ tục nhận.',
  count: 'Số bản trong tên khác số bản ở originals, copies.',
}

/** Where a way of filing cannot lead. */
const channelOddWords: Readonly<Record<string, string>> = {
  street: 'Nộp qua mạng mà where không ghi cổng, trang hay ứng dụng nào.',
  number: 'Nơi nộp là một con số, không phải một nơi.',
  network: 'Nộp trực tiếp mà where chỉ ghi một cổng trên mạng.',
}

/** What has nothing in common with the record in which it stands. */
const outOfPlaceWords: Readonly<Record<string, string>> = {
  agency: 'Cơ quan giải quyết không thuộc ngành của nơi công bố, hồ sơ cũng không nhắc đến',
  days: 'Số ngày mà danh mục quốc gia và các trường của hồ sơ không nêu, lời văn cũng không nói theo văn bản nào',
  doubt: 'Chỗ chưa rõ không nói gì về phần ghi ở about',
  english: 'Tên tiếng Anh nói việc khác với tên tiếng Việt',
  feeSector: 'Văn bản quy định mức thu của lĩnh vực khác',
  feeSource: 'Văn bản này không quy định mức thu nào',
  fees: 'Khoản thu không chung chữ nào với thủ tục',
  form: 'Hai giấy tờ khác nhau cùng một mẫu',
  formName: 'Mẫu không phải của giấy tờ này',
  formText: 'Mẫu kèm theo văn bản của bộ không liên quan đến thủ tục',
  issuer: 'Số của quyết định không phải của cơ quan này',
  keyword: 'Từ khóa của thủ tục lĩnh vực khác, không chung chữ nào với thủ tục này',
  output: 'Giấy tờ không phải kết quả của thủ tục này',
  per: 'Phí, lệ phí không thu theo thời gian',
  results: 'Kết quả không chung chữ nào với thủ tục',
  steps: 'Bước của thủ tục lĩnh vực khác',
}

/** What an entry of a list or a figure beside the records cannot be. */
const listOddWords: Readonly<Record<string, string>> = {
  chain: 'Mã chung phải là mã khác và không dẫn tiếp tới mã nào nữa',
  commune: 'Xã, phường này không có ở tỉnh',
  earlier: 'Văn bản sửa, thay ban hành trước văn bản được sửa',
  fullName: 'Tên đầy đủ không khớp tên gọi',
  group: 'Nhóm không phải của đối tượng mang tên này',
  holiday: 'Ngày nghỉ lễ không đúng ngày mang tên ấy',
  host: 'Địa chỉ không phải của cơ quan nhà nước',
  level: 'Cấp không phải của cơ quan mang tên này',
  phone: 'Số điện thoại thiếu hoặc thừa chữ số',
  recorded: 'Thủ tục đã có hồ sơ thì ghi cách gọi ngay ở keywords của hồ sơ',
  slug: 'Tên không dấu không khớp tên gọi',
  twice: 'Đã có ở trên',
  wait: 'Ngày có hiệu lực cách ngày ban hành quá lâu',
  year: 'Năm của số hiệu khác năm ban hành',
}

/** Codes that stand for several kinds of one thing, with the words for each. */
export const kindWords: Partial<Record<ProblemCode, Readonly<Record<string, string>>>> = {
  ODD_WRITING: oddWritingWords,
  STEPS_ODD: stepsOddWords,
  PAPER_ODD: paperOddWords,
  CHANNEL_ODD: channelOddWords,
  OUT_OF_PLACE: outOfPlaceWords,
  LIST_ODD: listOddWords,
}
