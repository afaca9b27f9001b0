import { formatDate } from './format.ts'

/** What the law gives when the due date has passed, and the letter to fill in. */
export const lateText = {
  heading: 'Đã quá ngày hẹn trả',
  days: (day: string) => `Ngày hẹn trả là ${day}. Nếu bạn chưa nhận được kết quả:`,
  apology:
    'Hồ sơ nộp đến 30/06/2025 theo Nghị định số 61/2018/NĐ-CP: cơ quan phải có văn bản xin lỗi và hẹn lại ngày trả một lần.',
  unread:
    'Hồ sơ nộp từ 01/07/2025 theo Nghị định số 118/2025/NĐ-CP. Trang này chưa đọc được điều khoản về trễ hẹn nên không nêu điều nào; bạn vẫn có thể hỏi lý do và đề nghị hẹn lại bằng văn bản.',
  ask: 'Mang giấy hẹn đến nơi đã nhận hồ sơ, hỏi hồ sơ đang ở bước nào và khi nào trả. Nộp đơn dưới đây nếu cần trả lời bằng văn bản.',
  report: 'Gửi phản ánh trên Cổng Dịch vụ công quốc gia (dichvucong.gov.vn), mục Phản ánh kiến nghị.',
  complain:
    'Vẫn không được giải quyết thì khiếu nại đến chính cơ quan đang giữ hồ sơ, rồi đến cơ quan cấp trên của nơi ấy.',
  complainTo: (first: string, second: string | undefined) =>
    `Vẫn không được giải quyết thì khiếu nại lần đầu đến người đứng đầu nơi giải quyết hồ sơ (${first}); không đồng ý thì ` +
    `${second === undefined ? '' : `khiếu nại lần hai đến ${second}, hoặc `}khởi kiện tại Tòa án. `,
  letter: 'Đơn đề nghị trả kết quả',
  fields: {
    sender: 'Họ và tên',
    address: 'Địa chỉ',
    agency: 'Gửi cơ quan nào',
    receipt: 'Số giấy tiếp nhận và hẹn trả',
  },
} as const

/** Every sentence of the page that dates any limit. */
export const duePage = {
  title: 'Tính ngày hẹn trả',
  description: 'Nhập thời hạn và lúc nộp để biết ngày hẹn trả, với từng ngày được tính hay không và vì sao.',
  lead: 'Biết thời hạn ghi trong thủ tục hay trên giấy hẹn thì tính được ngày phải trả. Ngày nghỉ, nghỉ bù và làm bù của cơ quan nhà nước đã có sẵn.',
  limit: 'Thời hạn',
  example: '15 ngày làm việc',
  hint: 'Viết như: 15 ngày làm việc, 48 giờ, 2 tuần, 1 tháng, trong ngày, 40 ngày + 10 ngày làm việc.',
  channel: 'Cách nộp',
  errand: 'Việc gì (để ghi vào lịch, không bắt buộc)',
  cutOff: 'Giờ chốt trong ngày, nếu thủ tục có',
  arrived: 'Hồ sơ đến cơ quan giải quyết lúc nào, khi bạn nộp ở nơi khác (không bắt buộc)',
  arrivedFirst: 'Hồ sơ đến cơ quan giải quyết không thể trước lúc nộp.',
  arrivalSince: (from: string) =>
    `Hồ sơ nộp trước ${formatDate(from)} chưa có quy định tính từ lúc hồ sơ đến cơ quan giải quyết: để trống ô này.`,
  share: 'Chép đường dẫn của kết quả này',
  copied: 'Đã chép đường dẫn.',
  noScript: 'Phần tính ngày cần JavaScript. Cách tính bằng tay:',
  rules: [
    'Không tính ngày nộp; bắt đầu tính từ ngày liền sau (Bộ luật Dân sự số 91/2015/QH13, Điều 147).',
    'Thời hạn ghi “ngày làm việc” thì bỏ thứ Bảy, Chủ nhật, ngày lễ, ngày nghỉ bù; ngày làm bù thì tính.',
    'Thời hạn ghi “ngày” thì tính cả ngày nghỉ; ngày cuối rơi vào ngày nghỉ thì lùi đến ngày làm việc tiếp theo (Điều 148).',
    'Nộp ở nơi khác (không phụ thuộc địa giới, từ 05/08/2026) thì tính từ khi cơ quan giải quyết nhận được hồ sơ (Nghị định số 309/2026/NĐ-CP, Điều 8 khoản 3).',
    'Thời hạn theo tháng hết vào ngày cùng số của tháng cuối, không có ngày đó thì hết vào ngày cuối tháng (Điều 148).',
  ],
  rulesHeading: 'Cách tính',
  minutes: 'Kết quả chỉ để tham khảo. Ngày trên giấy hẹn của cơ quan là ngày chính thức.',
} as const
