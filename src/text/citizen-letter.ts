/** The letters that a citizen may need, and what the law gives; only articles that were read are named. */
export const lettersText = {
  heading: 'Nếu bị trả hồ sơ, trễ hẹn, đòi thêm giấy',
  cases: {
    returned: {
      name: 'Hồ sơ bị trả lại mà không nói rõ lý do',
      law: 'Người tiếp nhận phải có thông báo nêu rõ nội dung, lý do và hướng dẫn đầy đủ trong một lần (Nghị định số 118/2025/NĐ-CP, Điều 17 khoản 2 điểm a, sửa đổi bởi Nghị định số 309/2026/NĐ-CP, Điều 8; hồ sơ nộp từ 05/08/2026).',
    },
    held: {
      name: 'Bị đòi giấy mà Nhà nước đã có',
      law: 'Cơ quan tra cứu dữ liệu thay cho giấy tờ; chỉ khi không tra cứu được hoặc thông tin chưa chính xác thì mới được yêu cầu bổ sung (Nghị định số 118/2025/NĐ-CP, Điều 4 khoản 2a, bổ sung bởi Nghị định số 309/2026/NĐ-CP, Điều 2; từ 05/08/2026).',
    },
  },
  late: 'Quá ngày hẹn chưa có kết quả',
  lateHow: 'Ghi ngày bạn đã nộp vào phần tính ngày hẹn; nếu đã quá hẹn thì ở đó có sẵn đơn để điền.',
  which: 'Chuyện gì đã xảy ra?',
  write: 'Viết đơn',
  paper: 'Giấy bị đòi',
  database: 'Cơ sở dữ liệu đã có thông tin ấy',
  submitted: 'Ngày đến nộp',
  fill: 'Điền vào đơn (chỉ ở trên máy của bạn, không gửi đi đâu):',
  fields: { sender: 'Họ và tên', address: 'Địa chỉ', agency: 'Gửi cơ quan nào' },
  print: 'In đơn này',
  copy: 'Chép nội dung đơn',
  save: 'Tải về (.txt)',
  copied: 'Đã chép. Dán vào tin nhắn hoặc thư để gửi.',
  notCopied: 'Máy không cho chép. Hãy chọn chữ trong đơn rồi chép.',
} as const
