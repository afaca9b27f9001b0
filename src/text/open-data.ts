import type { Standing } from '../engine/record/effective.ts'
import { formatDate, formatNumber } from './format.ts'

const kilobyte = 1000
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** `38 kB`, `45,2 MB`. */
export const formatBytes = (bytes: number): string =>
  bytes < kilobyte ** 2
    ? `${formatNumber(Math.max(1, Math.round(bytes / kilobyte)))} kB`
    : `${oneDecimal.format(bytes / kilobyte ** 2)} MB`

/** The licence of everything under `procedures/`. */
export const licence = {
  name: 'Creative Commons Ghi công 4.0 Quốc tế (CC BY 4.0)',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  kind: 'Ghi công',
} as const

/** The word for where a procedure stands on the day. */
export const standingNames: Record<Standing, string> = {
  'in-force': 'Còn hiệu lực',
  abolished: 'Đã bãi bỏ',
  ended: 'Hết hiệu lực',
  'to-come': 'Chưa có hiệu lực',
}

/** What each file of the open data holds, in a line. */
export const openDataFiles = {
  'thu-tuc.json': {
    format: 'JSON',
    text: 'Toàn bộ danh mục, đủ mọi khóa của hồ sơ, mỗi thủ tục một dòng. Có lược đồ JSON Schema.',
  },
  'thu-tuc.csv': {
    format: 'CSV',
    text: 'Mỗi thủ tục một dòng: tên, lĩnh vực, cơ quan, giấy tờ, thời hạn, phí viết bằng lời như trên trang.',
  },
  'giay-to.csv': { format: 'CSV', text: 'Mỗi giấy tờ phải nộp hoặc xuất trình một dòng, kèm mã thủ tục.' },
  'phi.csv': { format: 'CSV', text: 'Mỗi khoản phí, lệ phí, giá một dòng: mức, ai quy định, văn bản.' },
  'thoi-han.csv': { format: 'CSV', text: 'Mỗi thời hạn một dòng: số lượng, đơn vị, áp dụng khi nào.' },
  'thu-tuc.jsonld': {
    format: 'JSON-LD',
    text: 'Toàn bộ danh mục theo từ vựng CPSV-AP và DCAT-AP, để nối với dữ liệu của nơi khác.',
  },
  'procedures.parquet': {
    format: 'Parquet',
    text: 'Mỗi thủ tục một dòng để hỏi bằng SQL: các mã, ngày, số giấy tờ, chi phí một lần và một năm.',
  },
  'papers.parquet': { format: 'Parquet', text: 'Mỗi giấy tờ một dòng.' },
  'fees.parquet': { format: 'Parquet', text: 'Mỗi khoản phí, lệ phí một dòng.' },
  'limits.parquet': { format: 'Parquet', text: 'Mỗi thời hạn một dòng.' },
  'cost_lines.parquet': { format: 'Parquet', text: 'Mỗi dòng của bảng tính chi phí tuân thủ một dòng.' },
  'acts.parquet': { format: 'Parquet', text: 'Mỗi nội dung sửa đổi có ngày một dòng, đã qua hoặc sắp tới.' },
  'savings.parquet': { format: 'Parquet', text: 'Mỗi nội dung của một phương án một dòng, với mức tiết kiệm một năm.' },
  'indicators.parquet': {
    format: 'Parquet',
    text: 'Mỗi kỳ của một chỉ tiêu một dòng: mục tiêu, tử số, mẫu số, kết quả, đạt hay không, nguồn.',
  },
  'chi-tieu.json': {
    format: 'JSON',
    text: 'Mục tiêu và kết quả của các nơi: chỉ tiêu như được ghi, mỗi kỳ kèm con số đã tính và nguồn.',
  },
  'thu-tuc.ttl': { format: 'Turtle', text: 'Cùng nội dung với tệp JSON-LD, viết dạng Turtle cho kho dữ liệu RDF.' },
} as const

export type OpenDataFile = keyof typeof openDataFiles

const of = (place: string | undefined) => (place === undefined ? '' : `, ${place}`)

/** What the files say of themselves. */
export const openDataHead = {
  name: (place?: string) => `Danh mục thủ tục hành chính${of(place)}`,
  description: (count: number, on: string) =>
    `${formatNumber(count)} thủ tục hành chính theo quy định có hiệu lực đến ngày ${formatDate(on)}: giấy tờ, các bước, thời hạn, phí, cách nộp, căn cứ pháp lý.`,
  source:
    'Viết lại từ danh mục thủ tục hành chính đã công bố và các văn bản nêu trong từng hồ sơ. Không phải nguồn chính thức. Ngày đối chiếu ghi ở khóa checked; mức thu ghi verified: false là chưa đối chiếu được với nguồn.',
  publisher: 'Nhóm lập danh mục, không phải cơ quan nhà nước',
  themes: 'Chủ đề dữ liệu của Liên minh châu Âu',
  keywords: ['thủ tục hành chính', 'dịch vụ công', 'giấy tờ', 'phí, lệ phí', 'thời hạn giải quyết'],
  schema: 'Danh mục thủ tục hành chính dạng JSON của trang dữ liệu mở',
  recordSchema: 'Một thủ tục của danh mục, như công bố trên trang',
  recordPart: 'Hồ sơ như nó có hiệu lực vào ngày của danh mục; changes chỉ còn các thay đổi chưa đến ngày áp dụng',
  versionPart: 'Mười hai chữ số, chữ cái a-f: đổi khi và chỉ khi hồ sơ đổi',
  standingPart: 'in-force còn hiệu lực, abolished đã bãi bỏ, ended hết hiệu lực, to-come chưa đến ngày có hiệu lực',
} as const

/** Every sentence of the page about open data. */
export const openDataPage = {
  title: 'Dữ liệu mở',
  description: 'Tải toàn bộ danh mục thủ tục dạng JSON, CSV, JSON-LD; theo dõi thay đổi; dùng lại theo CC BY 4.0.',
  lead: (count: number, on: string, version: string) =>
    `${formatNumber(count)} thủ tục, theo quy định có hiệu lực đến ngày ${formatDate(on)}. Phiên bản ${version}.`,
  ended: (count: number) => `Trong đó ${formatNumber(count)} thủ tục không còn hoặc chưa có hiệu lực, có ghi rõ.`,
  files: {
    heading: 'Tải về',
    columns: { file: 'Tệp', holds: 'Có gì', size: 'Cỡ' },
    one: 'Từng thủ tục',
    oneText: 'Mỗi thủ tục có một tệp riêng, địa chỉ theo mã số, và có đường dẫn ở cuối trang của thủ tục đó. Ví dụ:',
  },
  spreadsheet: {
    heading: 'Mở bằng bảng tính',
    text: [
      'Các tệp CSV theo bảng mã UTF-8 có dấu BOM, nên mở thẳng bằng Excel hoặc LibreOffice là đúng chữ Việt. Số viết liền, phần thập phân viết dấu chấm; ngày viết năm-tháng-ngày.',
      'Ô trống nghĩa là chưa có số liệu, không phải 0. Số 0 ở cột Số tiền nghĩa là có văn bản quy định không thu.',
      'Mã thủ tục như 1.001590 là chữ: khi nhập vào bảng tính hãy chọn kiểu Văn bản cho cột đầu (LibreOffice: đánh dấu “Format quoted field as text”), nếu không số 0 ở cuối sẽ mất.',
      'Ô chữ bắt đầu bằng = + - @ có thêm một dấu nháy đơn ở trước, để bảng tính không hiểu nhầm là công thức.',
    ],
  },
  code: { heading: 'Dùng trong chương trình', text: 'Tên các thủ tục còn hiệu lực, và một thủ tục theo mã:' },
  schemas: {
    heading: 'Lược đồ',
    text: 'JSON Schema (draft-07) của tệp toàn bộ, của tệp từng thủ tục, và của từng loại tệp trong danh mục:',
    more: 'Mô tả các địa chỉ theo OpenAPI 3.1, từ vựng riêng của dữ liệu liên kết, và lời dặn cho chương trình đọc thay người:',
  },
  feeds: {
    heading: 'Theo dõi thay đổi',
    text: 'Bản tin Atom (.xml) và JSON Feed (.json), mỗi mục là một thay đổi có ngày: thủ tục bắt đầu hoặc hết hiệu lực, sửa đổi, khác biệt của tỉnh. Thay đổi đã có ngày nhưng chưa đến được báo trước. Dán địa chỉ vào phần mềm đọc tin:',
    json: (title: string) => `${title}, JSON Feed`,
    sectors: 'Theo lĩnh vực',
    provinces: 'Theo tỉnh, thành phố',
  },
  licence: {
    heading: 'Giấy phép',
    before: 'Dữ liệu phát hành theo giấy phép ',
    after:
      ': ai cũng được sao chép, sửa, dùng lại, kể cả để kinh doanh, miễn là ghi nguồn “thutuc” và ngày của dữ liệu.',
  },
  provenance: {
    heading: 'Nguồn và độ tin cậy',
    text: [
      'Mỗi hồ sơ viết lại từ danh mục thủ tục hành chính đã công bố, ghi căn cứ pháp lý, nguồn của từng mức thu và ngày đối chiếu gần nhất. Hồ sơ không có ngày đối chiếu là chưa được đối chiếu.',
      'Khóa verified bằng false là chưa xác minh được với nguồn; khóa unclear ghi điều nguồn không nói rõ. Khóa vắng mặt là chưa biết.',
      'Đây không phải nguồn chính thức. Khi có khác biệt, văn bản pháp luật và hướng dẫn của cơ quan giải quyết có giá trị.',
    ],
  },
  versions: {
    heading: 'Phiên bản và địa chỉ',
    text: [
      'Các địa chỉ trên trang này giữ nguyên. Khóa mới có thể được thêm; khóa đang có không đổi nghĩa.',
      'Mỗi hồ sơ và toàn bộ danh mục có phiên bản gồm mười hai ký tự: nội dung đổi thì phiên bản đổi. So phiên bản là biết có cần tải lại không.',
    ],
  },
  record: (code: string) => `Hồ sơ ${code} dạng JSON`,
  download: 'Tải hồ sơ này:',
  follow: 'Theo dõi thay đổi của lĩnh vực này (Atom)',
} as const

/** What the description of the addresses for programs (OpenAPI) says. */
export const openApiText = {
  title: 'Dữ liệu mở của danh mục thủ tục hành chính',
  description:
    'Tệp tĩnh, chỉ đọc, không cần khóa truy cập. Khóa vắng mặt là chưa biết. Đây không phải nguồn chính thức.',
  whole: 'Toàn bộ danh mục',
  record: 'Một thủ tục, như có hiệu lực vào ngày của danh mục',
  table: 'Bảng CSV: UTF-8 có BOM, dấu phẩy, một dòng tiêu đề',
  linked: 'Toàn bộ danh mục theo CPSV-AP và DCAT-AP',
  board: 'Mục tiêu và kết quả của các nơi, mỗi kỳ kèm con số đã tính',
  feed: 'Bản tin Atom của mọi thay đổi',
  sectorFeed: 'Bản tin Atom của một lĩnh vực; chỉ có khi lĩnh vực có thay đổi',
  schema: 'Lược đồ JSON Schema',
  code: 'Mã thủ tục, ví dụ 1.001193',
  sector: 'Mã lĩnh vực, ví dụ ho-tich',
  schemaName: 'Tên lược đồ, ví dụ procedure',
  notFound: 'Không có mục này trong danh mục',
} as const

/** What the site says to programs that read for somebody (llms.txt). */
export const llmsText = {
  summary:
    'Thủ tục hành chính Việt Nam viết lại bằng lời dễ hiểu: giấy tờ, thời hạn, phí, nơi nộp, căn cứ pháp lý; mỗi thủ tục có dữ liệu máy đọc được.',
  rules: [
    'Không phải nguồn chính thức: khi trả lời hãy nêu văn bản làm căn cứ và ngày đối chiếu ghi trong hồ sơ.',
    'Khóa vắng mặt là chưa biết, không phải miễn phí hay không cần.',
    'Khóa unclear ghi điều nguồn không nói rõ; khóa changes ghi thay đổi sắp có hiệu lực. Hãy nói lại cho người hỏi.',
  ],
  sections: [
    {
      heading: 'Dữ liệu',
      links: [
        ['/du-lieu/thu-tuc.json', 'Toàn bộ', 'mỗi thủ tục một dòng JSON'],
        ['/du-lieu/thu-tuc.csv', 'Bảng', 'mỗi thủ tục một dòng, viết bằng lời'],
        ['/du-lieu/openapi.json', 'OpenAPI 3.1', 'mọi địa chỉ máy đọc được; một thủ tục ở /du-lieu/thu-tuc/MÃ.json'],
        ['/du-lieu/thay-doi.xml', 'Thay đổi', 'bản tin Atom, báo trước thay đổi đã có ngày'],
      ],
    },
    {
      heading: 'Trang cho người đọc',
      links: [
        ['/thu-tuc/', 'Tất cả thủ tục', 'theo lĩnh vực'],
        ['/du-lieu/', 'Dữ liệu mở', 'giấy phép, cột, phiên bản'],
      ],
    },
  ],
} as const
