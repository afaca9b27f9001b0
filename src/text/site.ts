import { formatNumber } from './format.ts'
import { procedures, searchText } from './search-box.ts'

/** Every sentence that frames the pages of the site: head, foot, home, lists, search. */
export const site = {
  name: 'Thủ tục',
  tagline: 'Danh mục thủ tục hành chính',
  skip: 'Đến nội dung chính',
  titleOf: (title: string) => `${title} | Thủ tục`,
  nav: {
    label: 'Các trang chính',
    all: 'Danh mục',
    events: 'Theo việc',
    sectors: 'Lĩnh vực',
    documents: 'Văn bản',
    simplify: 'Đơn giản hóa',
    method: 'Phương pháp tính',
    about: 'Giới thiệu',
    breadcrumb: 'Bạn đang ở',
    home: 'Trang chủ',
  },
  foot: {
    notOfficial:
      'Trang này giúp tra cứu, không thay cho văn bản pháp luật và không nhận hồ sơ. Trước khi nộp, hãy hỏi lại cơ quan giải quyết.',
    data: 'Dữ liệu dùng lại được theo giấy phép CC BY 4.0.',
    asOf: (date: string) => `Nội dung theo quy định có hiệu lực đến ngày ${date}.`,
  },
  search: searchText,
  home: {
    title: 'Thủ tục: cần giấy tờ gì, bao lâu, hết bao nhiêu',
    description: (count: number, place?: string) =>
      `Tra cứu ${procedures(count)} hành chính${place === undefined ? '' : ` tại ${place}`}: giấy tờ phải mang theo, thời hạn, phí và lệ phí, nơi nộp và căn cứ pháp lý.`,
    question: 'Bạn cần làm thủ tục gì?',
    examplesLabel: 'Ví dụ:',
    examples: ['khai sinh cho con', 'xác nhận độc thân', 'làm sổ đỏ lần đầu', 'đổi bằng lái', 'mở hộ kinh doanh'],
    events: 'Theo việc trong đời sống',
    citizens: 'Người dân',
    enterprises: 'Doanh nghiệp, hộ kinh doanh',
    wanted: 'Hay cần đến',
    sectors: 'Theo lĩnh vực',
    size: (count: number, sectors: number) => `${procedures(count)} thuộc ${formatNumber(sectors)} lĩnh vực`,
    checked: (from: string, to: string) =>
      from === to ? `đối chiếu với nguồn ngày ${to}` : `đối chiếu với nguồn từ ${from} đến ${to}`,
    all: 'Xem toàn bộ danh mục',
    provinces: 'Mức thu và nơi nộp có thể khác nhau theo tỉnh. Đã ghi chỗ khác của',
    allProvinces: 'Xem các tỉnh, thành phố',
  },
  list: {
    title: 'Danh mục thủ tục',
    description: (count: number) =>
      `Toàn bộ ${procedures(count)} trong danh mục, lọc theo lĩnh vực, cấp, cơ quan, đối tượng, cách nộp và phí.`,
    lead: (count: number) => `${procedures(count)}, xếp theo lĩnh vực.`,
    leadLarge: (count: number) => `${procedures(count)}. Chọn lĩnh vực, hoặc tìm theo tên việc rồi lọc kết quả.`,
    filter: 'Lọc danh mục',
    facets: {
      sector: 'Lĩnh vực',
      level: 'Cấp thực hiện',
      agency: 'Cơ quan',
      applicant: 'Ai làm',
      channel: 'Cách nộp',
      fee: 'Phí, lệ phí',
    },
    any: 'Tất cả',
    fees: { free: 'Miễn phí', paid: 'Phải trả', unknown: 'Chưa xác định' },
    words: 'Có chữ',
    clear: 'Bỏ lọc',
    status: (count: number, all: number) =>
      count === all ? `Đang hiện cả ${procedures(all)}.` : `Đang hiện ${formatNumber(count)} trong ${procedures(all)}.`,
    none: 'Không có thủ tục nào hợp với các điều kiện đã chọn. Hãy bỏ bớt điều kiện.',
    option: (name: string, count: number) => `${name} (${formatNumber(count)})`,
    count: procedures,
  },
  sectors: {
    title: 'Thủ tục theo lĩnh vực',
    description: 'Các lĩnh vực có trong danh mục thủ tục hành chính và số thủ tục của mỗi lĩnh vực.',
    one: (name: string) => `Thủ tục ${name}`,
    oneDescription: (name: string, count: number) =>
      `${procedures(count)} lĩnh vực ${name}: giấy tờ phải nộp, thời hạn, phí và lệ phí của từng thủ tục.`,
    lead: (count: number) => `${procedures(count)} thuộc lĩnh vực này.`,
  },
  events: {
    title: 'Thủ tục theo việc trong đời sống',
    description: 'Các việc trong đời sống và kinh doanh, mỗi việc kèm những thủ tục cần làm theo thứ tự.',
    oneDescription: (name: string, count: number) => `${name}: ${procedures(count)} theo thứ tự nên làm.`,
    lead: (count: number) => `${procedures(count)}, xếp theo thứ tự nên làm. Không phải ai cũng cần làm hết.`,
    forCitizens: 'Dành cho người dân',
    forEnterprises: 'Dành cho doanh nghiệp, hộ kinh doanh',
  },
  results: {
    title: 'Tìm thủ tục',
    description: 'Tìm thủ tục hành chính theo tên việc, tên giấy tờ hoặc mã số.',
    heading: (query: string) => `Kết quả cho “${query}”`,
    status: (total: number, shown: number) =>
      total === 0
        ? 'Không tìm thấy thủ tục nào.'
        : total > shown
          ? `${procedures(total)}, đây là ${formatNumber(shown)} kết quả gần nhất.`
          : `${procedures(total)}.`,
    readAs: (typed: string, meant: string) => `Đã hiểu “${typed}” là “${meant}”.`,
    nearSectors: 'Có thể bạn cần một thủ tục thuộc lĩnh vực:',
    narrow: 'Lọc các kết quả',
    facets: {
      sector: 'Lĩnh vực',
      level: 'Cấp thực hiện',
      agency: 'Cơ quan',
      applicant: 'Ai làm',
      channel: 'Cách nộp',
      province: 'Tỉnh, thành phố',
      free: 'Phí, lệ phí',
    },
    fees: { free: 'Miễn phí', paid: 'Có khoản phải trả hoặc chưa xác định' },
    noScript:
      'Ô tìm kiếm cần JavaScript. Khi trình duyệt tắt JavaScript, hãy tìm trong danh mục đầy đủ hoặc theo lĩnh vực:',
    empty: 'Gõ tên việc bạn cần làm, có dấu hay không dấu đều được.',
    tips: 'Thử gõ ngắn hơn, hoặc gọi theo cách khác: “sổ đỏ”, “giấy độc thân”.',
  },
  notFound: {
    title: 'Không có trang này',
    lead: 'Địa chỉ bạn mở không có trong danh mục. Có thể thủ tục đã đổi mã hoặc đường dẫn bị gõ thiếu.',
    help: 'Hãy tìm theo tên thủ tục, hoặc xem toàn bộ danh mục.',
  },
} as const
