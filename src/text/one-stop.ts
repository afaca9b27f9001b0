/** What the one-stop office owes who hands in a file (Nghị định 118/2025/NĐ-CP as Nghị định 309/2026/NĐ-CP amends it, from 05/08/2026). */
export const oneStop = {
  heading: 'Nơi nhận hồ sơ phải làm gì',
  rules: [
    'Hồ sơ còn thiếu, chưa đúng thì nơi nhận báo một lần cho đủ: thiếu gì, vì sao, làm thế nào (Điều 17 khoản 2 Nghị định số 118/2025/NĐ-CP, Điều 8 khoản 1 Nghị định số 309/2026/NĐ-CP).',
    'Giấy tờ mà cơ sở dữ liệu đã có thì không đòi, trừ khi không tra cứu được hoặc thông tin chưa chính xác (Điều 4 khoản 2a, Điều 2 khoản 1).',
    'Nộp ở xã khác, tỉnh khác nơi giải quyết thì thời hạn tính từ khi cơ quan giải quyết nhận được hồ sơ (Điều 17 khoản 3, Điều 8 khoản 3).',
    'Hồ sơ nộp trực tiếp được chuyển ngay trong ngày làm việc; nhận sau 15 giờ thì chuyển đầu giờ ngày làm việc sau (Điều 18 khoản 2, Điều 9).',
  ],
  source:
    'Áp dụng từ 05/08/2026. Điều ghi trước là của Nghị định số 118/2025/NĐ-CP, điều ghi sau là của Nghị định số 309/2026/NĐ-CP; đọc từ bản lưu công khai, chưa đối chiếu bản chính thức.',
} as const
