/** The sections of the page that explains the site, each a heading with its paragraphs. */
export const aboutPage = {
  title: 'Giới thiệu',
  description: 'Trang này có gì, đọc thế nào, dữ liệu từ đâu và dùng lại theo giấy phép nào.',
  sections: [
    {
      heading: 'Trang này để làm gì',
      text: [
        'Mỗi thủ tục hành chính có một trang, trả lời theo thứ tự người đi làm cần biết: nhận được gì, mang theo gì, bao lâu, hết bao nhiêu, nộp ở đâu, các bước, điều kiện và căn cứ pháp lý.',
        'Nội dung viết lại ngắn và dễ hiểu từ danh mục thủ tục đã công bố. Tên thủ tục, tên giấy tờ và số hiệu văn bản giữ nguyên.',
      ],
    },
    {
      heading: 'Đọc phí và lệ phí thế nào',
      text: [
        '“Miễn phí” chỉ ghi khi có văn bản quy định không thu. “Miễn phí (suy từ luật)” là khi văn bản liệt kê các khoản được thu và không có việc này. “Chưa xác định” là khoản do cơ quan khác, thường là Hội đồng nhân dân cấp tỉnh, quy định mức cụ thể. “Chưa có số liệu” là nguồn không nói gì.',
        'Chưa biết không có nghĩa là không mất tiền. Hãy hỏi nơi nhận hồ sơ trước khi nộp.',
      ],
    },
    {
      heading: 'Tính ngày hẹn trả thế nào',
      text: [
        'Ngày hẹn trả tính từ ngày nộp hồ sơ đủ, không kể ngày nộp, theo thời hạn của thủ tục và lịch nghỉ của cơ quan nhà nước. Giấy hẹn của cơ quan nhận hồ sơ luôn là ngày chính thức.',
      ],
    },
    {
      heading: 'Điều chưa chắc thì nói rõ',
      text: [
        'Mỗi thủ tục ghi ngày đối chiếu gần nhất và đối chiếu với nguồn nào. Chỗ nguồn không rõ hoặc tự mâu thuẫn được nêu ở mục “Chỗ nguồn chưa rõ”. Văn bản chưa kiểm tra được hiệu lực có ghi “chưa xác minh”.',
      ],
    },
    {
      heading: 'Dùng lại dữ liệu',
      text: [
        'Dữ liệu phát hành theo giấy phép Creative Commons Ghi công 4.0 (CC BY 4.0): ai cũng được sao chép, sửa và dùng lại, miễn là ghi nguồn. Mã nguồn theo giấy phép Apache 2.0.',
        'Trang không đặt cookie, không theo dõi và không gửi gì đến máy chủ khác.',
      ],
    },
    {
      heading: 'Không thay cho cơ quan nhà nước',
      text: [
        'Trang này không nhận hồ sơ và không phải nguồn chính thức. Khi có khác biệt, văn bản pháp luật và hướng dẫn của cơ quan giải quyết có giá trị.',
      ],
    },
  ],
} as const
