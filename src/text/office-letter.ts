import { formatDate, formatDay, longDate } from './format.ts'

/** A letter that an office sends about one file, by the names that offices use. */
export type LetterKind = 'apology' | 'supplements' | 'refusal'

/** What is left open for the office to write by hand. */
export const blank = '…………………………'

const decree = 'Nghị định số 118/2025/NĐ-CP'
const amended = `${decree}, được sửa đổi, bổ sung tại Điều 8 Nghị định số 309/2026/NĐ-CP`

/** The names under which a kind may be asked for. */
export const letterNames: Readonly<Record<LetterKind, readonly string[]>> = {
  apology: ['xin lỗi', 'xin lỗi và hẹn lại'],
  supplements: ['bổ sung', 'yêu cầu bổ sung'],
  refusal: ['từ chối', 'từ chối tiếp nhận'],
}

/** The form of Thông tư số 03/2025/TT-VPCP that a letter stands in for. */
const forms: Readonly<Record<LetterKind, string>> = { supplements: '02', refusal: '03', apology: '04' }

/** Every fixed word of the letters of an office. */
export const letterTexts = {
  titles: {
    apology: 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
    supplements: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    refusal: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
  },
  number: 'Số: ……………',
  dated: (place: string | undefined, on: string) => `${place ?? '…………'}, ${longDate(on)}`,
  to: (applicant: string) => `Kính gửi: ${applicant}`,
  address: (address: string) => `Địa chỉ: ${address}`,
  received: (office: string, filed: string, name: string, code: string) =>
    `Ngày ${formatDate(filed)}, ${office} nhận hồ sơ của ông/bà (tổ chức) đề nghị giải quyết: ${name} (mã số ${code}).`,
  dossier: (number: string) => `Mã số hồ sơ: ${number}.`,
  due: (limit: string, due: string) => `Thời hạn giải quyết: ${limit}. Ngày hẹn trả kết quả: ${formatDay(due)}.`,
  late: (reason: string) => `Đến nay hồ sơ chưa giải quyết xong. Lý do: ${reason}.`,
  sorry: (office: string) =>
    `${office} xin lỗi ông/bà (tổ chức) vì sự chậm trễ này và đề nghị gia hạn thời gian giải quyết hồ sơ.`,
  until: (day: string) => `Ngày hẹn trả kết quả mới: ${formatDay(day)}.`,
  extendedOnce: 'Cơ quan chỉ gia hạn một lần.',
  asks: (office: string) =>
    `Sau khi kiểm tra, ${office} đề nghị ông/bà (tổ chức) bổ sung, hoàn thiện hồ sơ các nội dung sau:`,
  item: (number: number, text: string, held: string | undefined) =>
    `${number}. ${text}.${held === undefined ? '' : ` Giấy này có trong ${held}; cơ quan chưa khai thác được dữ liệu nên đề nghị bổ sung.`}`,
  reason: (reason: string) => `Lý do: ${reason}.`,
  once: 'Nội dung trên là toàn bộ những gì cần bổ sung; cơ quan chỉ yêu cầu bổ sung một lần.',
  basis: `Căn cứ: điểm a khoản 2 Điều 17 ${amended}.`,
  restart: `Thời gian giải quyết được tính từ khi hồ sơ đã được tiếp nhận đầy đủ, đúng quy định (khoản 3 Điều 17 ${amended}).`,
  refuses: (office: string) => `Qua xem xét, ${office} không tiếp nhận giải quyết hồ sơ này.`,
  elsewhere: (competent: string) => `Cơ quan có thẩm quyền giải quyết thủ tục này: ${competent}.`,
  complain: 'Nếu không đồng ý, ông/bà (tổ chức) có quyền khiếu nại theo quy định của pháp luật về khiếu nại.',
  contact: 'Cần biết thêm, xin hỏi tại nơi đã nộp hồ sơ.',
  recipients: ['- Như trên;', '- Lưu: VT, hồ sơ.'],
  signers: { apology: 'THỦ TRƯỞNG CƠ QUAN', supplements: 'NGƯỜI TIẾP NHẬN HỒ SƠ', refusal: 'NGƯỜI TIẾP NHẬN HỒ SƠ' },
  signNote: '(Ký, ghi rõ họ tên)',
} as const

/** What `thutuc letter` says. */
export const letterCommand = {
  nothing: 'Chưa nói ghi tệp nào. Thêm --docx <tệp>.docx, --pdf <tệp>.pdf, hoặc cả hai.',
  form: (kind: LetterKind) =>
    `Việc này dùng Mẫu số ${forms[kind]} của Thông tư số 03/2025/TT-VPCP. Bộ Tư pháp được giao ban hành biểu mẫu một cửa mới (Nghị định số 309/2026/NĐ-CP, Điều 12); bố cục ở đây chưa đối chiếu với mẫu nào trong hai mẫu ấy, hãy so trước khi ký.`,
  needs: (kind: LetterKind, options: readonly string[]) =>
    `Thư ${letterNames[kind][0]} cần ${options.map(name => `--${name}`).join(', ')}.`,
  notFor: (kind: LetterKind, option: string) => `--${option} không dùng cho thư ${letterNames[kind][0]}.`,
  noDue: (why: string) => `Chưa lập được thư xin lỗi: ${why}`,
  notLater: (until: string, due: string) =>
    `--until (${formatDate(until)}) phải sau ngày hẹn đang có (${formatDate(due)}).`,
  beforeFiled: (on: string, filed: string) =>
    `--on (${formatDate(on)}) không thể trước --filed (${formatDate(filed)}).`,
  dayOff: (day: string) => `Ngày hẹn mới ${formatDay(day)} là ngày nghỉ: người dân không đến nhận được.`,
  tooLate: (on: string, due: string) =>
    `Thư đề ngày ${formatDate(on)}, mà hẹn trả ngày ${formatDate(due)}: thư xin lỗi cần đến tay người nộp chậm nhất một ngày trước khi hết hạn. Đây là quy định của Nghị định số 61/2018/NĐ-CP; điều khoản tương ứng của Nghị định số 118/2025/NĐ-CP chưa đối chiếu được, nên thư không dẫn điều nào.`,
  undecided: (dates: readonly string[]) =>
    `Ngày hẹn còn tùy việc chưa quyết định (${dates.map(formatDate).join(' hoặc ')}); thư ghi ngày muộn nhất.`,
  noPaper: (written: string, near: string | undefined, known: readonly string[]) =>
    `Thủ tục này không có giấy tờ "${written}", nên không yêu cầu bổ sung được.${near === undefined ? '' : ` Có phải ý bạn là ${near}?`} Các giấy tờ: ${known.join(', ')}.`,
  held: (paper: string, database: string) =>
    `"${paper}" đã có trong ${database}: chỉ yêu cầu khi không khai thác được dữ liệu (Nghị định số 118/2025/NĐ-CP, khoản 2a Điều 4).`,
  doubt: (text: string) => `Hồ sơ của thủ tục còn điểm chưa rõ về thời hạn: ${text}`,
} as const
