import { formatDate, formatNumber, lower } from './format.ts'

const procedures = (count: number) => `${formatNumber(count)} thủ tục`

/** Every sentence of the sheets that are printed and posted up, and of the pages that lead to them. */
export const posting = {
  print: 'In tờ này',
  trail: 'In để niêm yết',
  index: {
    title: 'In để niêm yết',
    description:
      'Các tờ để in và niêm yết tại nơi tiếp nhận hồ sơ: A4 từng thủ tục, A3 từng lĩnh vực, cẩm nang một xã.',
    lead: (count: number) =>
      `${procedures(count)}, mỗi tờ có mã QR dẫn tới trang của thủ tục, phiên bản và ngày đối chiếu.`,
    how: 'Cách in',
    steps: [
      'Mở tờ cần in rồi bấm “In tờ này” (hoặc Ctrl + P). Nên dùng Chrome, Edge hoặc Cốc Cốc bản mới.',
      'Khổ giấy: A4 dọc cho từng thủ tục và cẩm nang, A3 ngang cho bảng lĩnh vực. Lề: Mặc định. Tỷ lệ: 100 %. Bỏ chọn “Đầu trang và chân trang”.',
      'Quét thử mã QR trên tờ vừa in trước khi dán.',
      'Tờ ở đây ghi phiên bản khác với phiên bản ở chân tờ đã dán thì in lại tờ đó.',
    ],
    booklet: 'Cẩm nang thủ tục cấp xã',
    bookletOf: (commune: string) => `Cẩm nang thủ tục của ${commune}`,
    bookletLead: (count: number) => `${procedures(count)} cấp xã, có mục lục và số trang, in A4.`,
    sectors: 'Theo lĩnh vực',
    table: 'Bảng A3',
    allSheets: (count: number) => (count === 1 ? 'Tờ A4' : `Cả ${formatNumber(count)} tờ A4`),
    ofSector: (kind: string, sector: string) => `${kind}, lĩnh vực ${sector}`,
    one: 'Tờ A4 từng thủ tục',
    large: 'Muốn in riêng một thủ tục: mở bảng A3 của lĩnh vực rồi chọn tên thủ tục.',
  },
  hint: {
    a4: 'Giấy A4 dọc, lề mặc định, tỷ lệ 100 %.',
    a3: 'Giấy A3 ngang, lề mặc định, tỷ lệ 100 %.',
    booklet: 'Giấy A4 dọc, lề mặc định, tỷ lệ 100 %; in hai mặt được. Số trang trong mục lục tính cho khổ này.',
  },
  sheet: {
    everyone: 'Giấy tờ chung',
    title: (name: string) => `Niêm yết: ${name}`,
    description: (name: string) => `Tờ A4 để in và niêm yết: ${name}.`,
    kicker: (sector: string) => `Thủ tục hành chính · ${sector}`,
    official: (name: string) => `Tên chính thức: ${name}`,
    pages: (count: number) => `Tờ này gồm ${formatNumber(count)} trang`,
    qr: (address: string) => `Mã QR dẫn tới ${address}`,
    scan: 'Quét để xem đầy đủ',
    full: 'Xem đầy đủ và tính ngày hẹn trả tại',
    checked: (date: string) => `Hồ sơ đối chiếu ngày ${formatDate(date)}`,
    unchecked: 'Hồ sơ chưa đối chiếu với nguồn',
    asOf: (date: string) => `Theo quy định có hiệu lực đến ngày ${formatDate(date)}`,
    version: (version: string) => `Phiên bản ${version}`,
    /** What each printed page says of itself, so that one that came loose still tells its version and day. */
    pageFoot: (code: string, version: string, date: string) =>
      `${code} · Phiên bản ${version} · Ngày ${formatDate(date)}`,
    unclear: (count: number) => `Có ${formatNumber(count)} điều nguồn chưa nói rõ, kể trên trang`,
    agency: (name: string) => `Cơ quan giải quyết: ${name}`,
    unverifiedFee: 'Mức thu chưa xác minh',
    ended: (text: string) => `(${lower(text)})`,
    decision: (number: string, date: string) =>
      `Công bố tại Quyết định số ${number} ngày ${formatDate(date)} của Chủ tịch Ủy ban nhân dân`,
    local: (texts: readonly string[]) => `Quy định của tỉnh, thành phố: ${texts.join('; ')}`,
    complaints: (place: string) => `Nơi tiếp nhận phản ánh, kiến nghị, khiếu nại: ${place}`,
    hotline: (number: string) => `Điện thoại hỗ trợ: ${number}`,
  },
  sector: {
    title: (name: string) => `Niêm yết lĩnh vực ${name}`,
    heading: (name: string) => `Thủ tục lĩnh vực ${name}`,
    description: (name: string, count: number) => `Bảng A3 để in và niêm yết: ${procedures(count)} lĩnh vực ${name}.`,
    count: procedures,
    columns: ['STT', 'Thủ tục', 'Mang theo', 'Bao lâu', 'Hết bao nhiêu', 'Nộp ở đâu', 'Quét để xem'],
    pageFoot: (name: string, date: string) => `Lĩnh vực ${name} · Ngày ${formatDate(date)}`,
    code: (code: string, level: string) => (level === '' ? `Mã ${code}` : `Mã ${code} · ${level}`),
    foot: (date: string) =>
      `Theo quy định có hiệu lực đến ngày ${formatDate(date)}. Giấy tờ, phí cụ thể của từng trường hợp: quét mã QR ở cuối dòng.`,
  },
  sheets: {
    title: (name: string) => `Niêm yết: các tờ A4 lĩnh vực ${name}`,
    heading: (name: string) => `Các tờ A4 lĩnh vực ${name}`,
    description: (name: string, count: number) =>
      `${procedures(count)} lĩnh vực ${name}, mỗi thủ tục một tờ A4, in một lần.`,
  },
  booklet: {
    title: 'Niêm yết: cẩm nang thủ tục cấp xã',
    description: 'Cẩm nang in A4: mọi thủ tục cấp xã theo lĩnh vực, có mục lục và số trang.',
    office: 'Trung tâm Phục vụ hành chính công',
    blank: 'Xã, phường, đặc khu',
    blankProvince: 'Tỉnh, thành phố',
    heading: 'Cẩm nang thủ tục hành chính cấp xã',
    size: (count: number, sectors: number) => `${procedures(count)} thuộc ${formatNumber(sectors)} lĩnh vực`,
    contents: 'Mục lục',
    page: 'Trang',
    pageFoot: (date: string) => `Mục lục · Ngày ${formatDate(date)}`,
    number: (count: number) => `Số ${formatNumber(count)}`,
    none: 'Danh mục này không có thủ tục cấp xã.',
    about:
      'Mỗi thủ tục bắt đầu ở một trang mới và có mã QR dẫn tới trang tra cứu. Cẩm nang giúp tra cứu, không thay cho văn bản pháp luật.',
  },
} as const
