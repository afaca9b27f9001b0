const meant = (near: string | undefined) => (near === undefined ? '' : ` Có phải ý bạn là ${near}?`)

const some = (ids: readonly string[]) => `${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''}`

/** Words that stand for a value in the help. */
export const valueWords = {
  date: 'NGÀY',
  moment: 'NGÀY_GIỜ',
  span: 'TỪ..ĐẾN',
  number: 'SỐ',
  code: 'MÃ',
  province: 'TỈNH',
  sector: 'LĨNH_VỰC',
  agency: 'CƠ_QUAN',
  level: 'CẤP',
  channel: 'CÁCH',
  model: 'MÔ_HÌNH',
  folder: 'THƯ_MỤC',
  file: 'TỆP',
  source: 'TỆP',
  proposal: 'PHƯƠNG_ÁN',
  query: 'TỪ',
  limit: 'THỜI_HẠN',
  case: 'TRƯỜNG_HỢP',
  circumstance: 'HOÀN_CẢNH',
  address: 'ĐỊA_CHỈ',
  base: 'ĐƯỜNG_DẪN',
  commune: 'TÊN_XÃ',
  part: 'PHẦN/SỐ_PHẦN',
  decision: 'SỐ_KÝ_HIỆU',
  accept: 'MÃ|all',
  state: 'BẢN',
  version: 'PHIÊN_BẢN',
  person: 'HỌ_TÊN',
  words: 'LỜI',
  id: 'MÃ_NGẮN',
  letter: 'LOẠI_THƯ MÃ',
} as const

/** Values that would be taken, for the message that one is missing. */
export const valueExamples = { commune: '"Phường Bến Thành"', limit: '"15 ngày làm việc"' } as const

/** What a province may be called with: kinds, also those that it no longer is. */
export const provinceKinds = ['Tỉnh', 'Thành phố', 'TP'] as const

/** What is said of a value that an option does not take, and what to type instead. */
export const optionTexts = {
  missing: (name: string, word: string, example: string | undefined) =>
    `Thiếu ${name} ${word}${example === undefined ? '' : `, ví dụ ${name} ${example}`}.`,
  twice: (name: string) => `${name} chỉ ghi một lần.`,
  blank: (name: string) => `${name} cần một giá trị, không để trống.`,
  control: (name: string) => `${name} có ký tự điều khiển, không đọc được. Gõ lại giá trị này bằng tay.`,
  date: (name: string, value: string) =>
    `${name} cần một ngày có thật, viết năm-tháng-ngày, ví dụ ${name.startsWith('-') ? `${name} ` : ''}2026-11-22 (đang là "${value}").`,
  moment: (name: string, value: string) =>
    `${name} cần ngày giờ có thật, ví dụ ${name} 2026-04-24T16:10 (đang là "${value}").`,
  span: (name: string, value: string) =>
    `${name} cần ngày đầu..ngày cuối, ví dụ ${name} 2026-04-20..2026-04-22 (đang là "${value}").`,
  whole: (name: string, value: string, least: number, most: number) =>
    `${name} cần một số nguyên từ ${least} đến ${most} (đang là "${value}").`,
  id: (name: string, value: string) =>
    `${name} cần một mã ngắn: chữ thường không dấu, số, nối bằng gạch ngang, ví dụ ${name} thang-12 (đang là "${value}").`,
  code: (name: string, value: string) =>
    `${name} cần mã thủ tục, một chữ số, dấu chấm, sáu chữ số, ví dụ 1.001193 (đang là "${value}").`,
  choice: (name: string, value: string, near: string | undefined, known: readonly string[]) =>
    `${name} nhận ${known.join(', ')} (đang là "${value}").${meant(near)}`,
  province: (value: string, near: string | undefined) =>
    `Không có tỉnh, thành phố "${value}".${meant(near)} Ghi mã hoặc tên, ví dụ 79 hoặc "Hồ Chí Minh"; các mã ở lists/provinces.yaml.`,
  sector: (value: string, near: string | undefined, known: readonly string[]) =>
    `Không có lĩnh vực "${value}".${meant(near)} Ghi mã hoặc tên, như ở lists/sectors.yaml: ${some(known)}.`,
  agency: (value: string, near: string | undefined, known: readonly string[]) =>
    `Không có cơ quan "${value}".${meant(near)} Ghi mã hoặc tên, như ở lists/agencies.yaml: ${some(known)}.`,
  model: (value: string, near: string | undefined, known: readonly string[]) =>
    `Không có mô hình "${value}".${meant(near)} Các mô hình: ${known.join(', ')}.`,
  ambiguous: (value: string, known: readonly string[]) =>
    `"${value}" có thể là ${known.join(' hoặc ')}. Ghi mã để biết là mục nào.`,
  noFolder: (value: string, name: string) => `Không có thư mục "${value}". Ghi ${name} <thư mục>.`,
  noFile: (value: string) => `Không có tệp "${value}".`,
  noSource: (value: string) => `Không có tệp hay thư mục "${value}".`,
  isFolder: (value: string) => `"${value}" là thư mục, không phải tệp.`,
  isFile: (value: string) => `"${value}" là tệp, không phải thư mục.`,
  ending: (name: string, ending: string, value: string) =>
    `${name} cần tên tệp kết thúc bằng ${ending} (đang là "${value}").`,
  base: (name: string, value: string) =>
    `${name} cần đường dẫn trên cùng máy chủ, gồm chữ không dấu, chữ số, gạch nối giữa các dấu /, ví dụ ${name} /thu-tuc/ (đang là "${value}").`,
  badSite: (name: string, value: string) =>
    `${name} cần địa chỉ công khai của trang, ví dụ ${name} https://thutuc.tinh.gov.vn (đang là "${value}"). Trang nằm dưới một đường dẫn thì ghi đường dẫn đó ở --base.`,
  badPart: (name: string, value: string) =>
    `${name} nhận phần thứ mấy trên bao nhiêu phần, ví dụ 2/4. "${value}" không phải.`,
  badCommune: (name: string, value: string) =>
    `${name} cần tên xã, phường, đặc khu trên một dòng, từ 2 đến 80 chữ, ví dụ ${name} "Phường Bến Thành" (đang là "${value}").`,
  decisionNumber: (name: string, value: string) =>
    `${name} cần số và ký hiệu của quyết định, ví dụ ${name} 1234/QĐ-UBND (đang là "${value}").`,
  unknownOption: (name: string, near: string | undefined) => `Không có lựa chọn ${name}.${meant(near)}`,
  malformedOption: (name: string) => `Lựa chọn ${name} viết chưa đúng: thiếu giá trị, hoặc không nhận giá trị.`,
  unknownCommand: (name: string, near: string | undefined) =>
    `Không có lệnh "${name}".${meant(near === undefined ? undefined : `"${near}"`)} Xem các lệnh: thutuc --help.`,
  usage: (name: string, usage: string) => `Lệnh ${name} viết như sau: ${usage}`,
  noProcedure: (code: string, near: string | undefined) =>
    `Không có thủ tục mã "${code}" trong danh mục.${meant(near)} Tìm theo tên: thutuc search <từ cần tìm>.`,
  succeeded: (code: string, now: string) => `Mã "${code}" không còn dùng; nay là ${now}.`,
  noProposal: (id: string, near: string | undefined) =>
    `Không có phương án "${id}".${meant(near)} Xem các phương án: thutuc rank.`,
} as const
