import type { Fee } from '../model/money.ts'
import { formatDate, formatNumber } from './format.ts'

const feeKinds: Record<Fee['kind'], string> = { fee: 'Phí', charge: 'Lệ phí', price: 'Giá dịch vụ' }

const noUnit = 'và không ghi đơn vị thời gian.'

/** Sentences that an import writes into records. */
export const recordWords = {
  portal: 'Cổng Dịch vụ công quốc gia, cơ sở dữ liệu thủ tục hành chính',
  feeKinds,
  feeSays: (value: string, text: string) =>
    text === '' ? `Nguồn ghi ${value}, không rõ đơn vị tính` : `Nguồn ghi ${value}; lời văn kèm theo: ${text}`,
  feeUnsaid: 'Nguồn nêu tên khoản thu mà không ghi mức',
  feeChanged: (amount: string, text: string) => `Nguồn ghi ${amount}, nhưng lời văn kèm theo làm đổi mức này: ${text}`,
  feeAfter: (last: string) => `Nguồn chỉ ghi mức thu đến hết ngày ${formatDate(last)}`,
  feesSeveral: (kind: Fee['kind']) =>
    `Nguồn liệt kê nhiều mức ${feeKinds[kind].toLocaleLowerCase('vi')} và không nói rõ là chọn một mức hay cộng các mức.`,
  pages: 'Số trang',
  numberOf: (unit: string) => `Số ${unit}`,
  timeNoUnit: (amount: number) => `Nguồn ghi "${amount}" ${noUnit}`,
  timeNoUnitEnd: noUnit,
  timeOdd: (text: string) => `Nguồn ghi thời hạn "${text}".`,
  timeMissing: 'Nguồn không ghi thời hạn cho cách nộp này.',
  timeSeveral: 'Nguồn ghi nhiều thời hạn:',
  timeOneOf: (duration: string, text: string) => (text === '' ? `- ${duration}` : `- ${duration}: ${text}`),
  timeContradicts: (field: string, text: string) =>
    `Nguồn ghi thời hạn là ${field}, nhưng lời văn kèm theo lại ghi ${text}.`,
  otherPlaces: 'Các xã, phường khác',
  hardPlaces: 'Các xã miền núi, hải đảo, vùng khó khăn',
  hardPlace: (where: string) => `Nơi làm thủ tục có thuộc ${where} không?`,
  timesDiffer: (methods: string, cases: string) =>
    `Nguồn ghi thời hạn ở cách thức thực hiện là ${methods}, nhưng ở trường hợp giải quyết là ${cases}.`,
  timesUnclearUnit: (cases: string) =>
    `Nguồn không ghi đơn vị của thời hạn ở cách thức thực hiện; ở trường hợp giải quyết ghi ${cases}.`,
  timesOnlyCases: (cases: string) =>
    `Nguồn không ghi thời hạn ở cách thức thực hiện; ở trường hợp giải quyết ghi ${cases}.`,
  step: 'Thực hiện thủ tục',
  stepsBefore: (text: string) => `Về trình tự thực hiện: ${text}`,
  section: (name: string) => `Thuộc phần: ${name}`,
  countByName: (originals: number, copies: number) =>
    `Nguồn ghi ${originals} bản chính, ${copies} bản sao; số bản ở đây theo tên giấy.`,
  formNumber: (number: string) => `Mẫu số ${number}`,
  formAt: (appendix: string) => `Mẫu tại ${appendix}`,
  formUnnamed: 'Có biểu mẫu kèm theo',
  paperUnnamed: 'Nguồn có một dòng giấy tờ không ghi tên.',
  onlyIf: (condition: string) => `Chỉ khi: ${condition}`,
  asSaid: (text: string) => `Nguồn ghi: ${text} …`,
  officePapers: (heading: string, papers: readonly string[]) =>
    `Giấy tờ giữa các cơ quan, người nộp hồ sơ không phải nộp (${heading}): ${papers.join(' ')}`,
  paperHeading: (text: string) => `Về thành phần hồ sơ: ${text}`,
  forms: (names: string) => `Biểu mẫu kèm theo: ${names}`,
  repeated: (originals: number, copies: number) =>
    `Nguồn ghi giấy này thêm một lần (${originals} bản chính, ${copies} bản sao).`,
  circumstance: (name: string) => `Hồ sơ có thuộc trường hợp này không: ${name}?`,
  lawUnknown: (code: string, name: string) =>
    `Căn cứ pháp lý không đọc được số hiệu: ${[code, name].filter(text => text !== '').join(' – ')}`,
  lawShared: (number: string, name: string) =>
    `Căn cứ ${number} ở đây là: ${name.replace(/\.$/, '')}. Nhiều tỉnh dùng chung số hiệu này cho văn bản khác nhau.`,
  lawExpired: (number: string, to: string) =>
    `Nguồn nêu căn cứ ${number}, nhưng văn bản này đã hết hiệu lực sau ${formatDate(to)}.`,
  feeLawExpired: (number: string, to: string) =>
    `Nguồn tính mức phí theo ${number}, nhưng văn bản này đã hết hiệu lực sau ${formatDate(to)}.`,
  agencyEnded: (name: string, to: string) =>
    `Nguồn ghi cơ quan thực hiện là ${name}, nhưng cơ quan này không còn sau ${formatDate(to)}.`,
  agencyLevel: (name: string, levels: string) =>
    `Nguồn ghi cơ quan thực hiện là ${name}, nhưng cấp thực hiện lại là ${levels}.`,
  levels: { ministry: 'cấp bộ', province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã', other: 'cơ quan khác' },
  communeBody: 'Ủy ban nhân dân cấp xã',
  provinceBody: 'Ủy ban nhân dân cấp tỉnh',
  timesByChannel:
    'Nguồn ghi thời hạn khác nhau theo cách nộp mà không nói vì sao; có thể là thời hạn của những trường hợp khác nhau.',
  agencies: (role: string, names: string) => `${role}: ${names}.`,
  roles: {
    executing: 'Cơ quan cùng thực hiện',
    authority: 'Cơ quan có thẩm quyền',
    authorized: 'Cơ quan được ủy quyền, phân cấp',
    coordinating: 'Cơ quan phối hợp',
  },
  receiving: (text: string) => `Nơi tiếp nhận hồ sơ: ${text}`,
  returning: (kind: string, ways: string) => `Nhận kết quả khi nộp ${kind}: ${ways}.`,
  returnKinds: { ONLINE: 'trực tuyến', OFFLINE: 'trực tiếp hoặc qua bưu chính' } as Record<string, string>,
  returnWays: { AT_HOME: 'tại nhà', AT_SUBMISSION_PLACE: 'tại nơi nộp hồ sơ', ONLINE: 'bản điện tử' } as Record<
    string,
    string
  >,
  nonTerritorial: 'Nộp hồ sơ không phụ thuộc địa giới hành chính.',
  channelUnknown: (method: string, text: string) =>
    `Cách thức thực hiện khác (${method})${text === '' ? '.' : `: ${text}`}`,
  noSector: 'Chưa phân lĩnh vực',
  header: 'Nhập từ Cổng Dịch vụ công quốc gia. Bản gốc và bản nhập gần nhất nằm ở imported/.',
}

/** Sentences of `thutuc import` and `thutuc export`. */
export const importTexts = {
  badAccept: (code: string) => `--accept nhận mã thủ tục, cách nhau bằng dấu phẩy, hoặc all (đang là "${code}").`,
  notASource: (name: string) =>
    `Không biết đọc "${name}": nhận .json, .jsonl, .jsonl.gz, thư mục có các tệp ấy, hoặc .xlsx.`,
  emptyFolder: (names: string) => `Không có tệp .json, .jsonl hay .jsonl.gz nào trong ${names}.`,
  brokenList: (path: string) =>
    `${path} viết sai nên không thêm vào được; chạy thutuc check --catalog để xem lỗi rồi sửa.`,
  sheetAlone: 'Mỗi lần nhập một bảng tính .xlsx, không kèm tệp khác.',
  progress: (read: number) => `Đã đọc ${formatNumber(read)} mục…`,
  reportAt: (path: string) => `Báo cáo: ${path}`,
  interrupted: 'Đã dừng theo yêu cầu; mọi tệp đã ghi đều nguyên vẹn. Chạy lại lệnh để nhập tiếp.',
}
