import type { DiffCause } from '../analysis/diff.ts'
import type { ProcedureField } from '../analysis/diff-fields.ts'
import type { TextDiff } from '../analysis/diff-texts.ts'
import type { ChangeKind } from '../analysis/province-changes.ts'
import { benefitText } from './benefit.ts'
import { decision } from './decision.ts'
import { formatDate, formatMoney, formatNumber, formatPercent, lower } from './format.ts'
import { procedurePage } from './procedure-page.ts'

const { contents, columns } = decision

/**
 * What each part of a procedure is called in an official text, in the order of Nghị định 63/2010/NĐ-CP Điều 8; parts that
 * only help a reader to find it by plain words.
 */
export const diffFields: Record<ProcedureField, string> = {
  name: columns.name,
  steps: contents.steps,
  channels: contents.ways,
  papers: contents.papers,
  sets: 'Số bộ hồ sơ',
  timeLimits: contents.limit,
  applicants: contents.applicants,
  agency: contents.agency,
  levels: 'Cấp thực hiện',
  province: 'Nơi áp dụng',
  results: contents.result,
  fees: contents.fee,
  benefits: benefitText.heading,
  requirements: contents.requirements,
  legalBasis: contents.law,
  decision: 'Quyết định công bố',
  cases: 'Các trường hợp',
  circumstances: 'Hoàn cảnh phải hỏi người nộp',
  unclear: procedurePage.unclear.heading,
  notes: procedurePage.notes.heading,
  sector: columns.sector,
  kind: 'Loại thủ tục',
  submissions: 'Số lượt thực hiện trong năm',
  shareSource: 'Nguồn của các tỷ lệ',
  title: 'Tên ngắn',
  titleEn: 'Tên tiếng Anh',
  summary: 'Tóm tắt',
  keywords: 'Từ khóa',
  keywordsEn: 'Từ khóa tiếng Anh',
  differs: 'Chỗ ghi khác nguồn',
  checked: 'Lần đối chiếu',
}

const counts: Record<ChangeKind, string> = {
  new: 'mới có trong danh mục',
  amended: 'sửa đổi, bổ sung',
  replaced: 'thay thế',
  abolished: 'bãi bỏ hoặc hết hiệu lực',
  notApplied: 'không thực hiện trên địa bàn',
}

const handedIn = {
  'filing-date': '',
  stop: 'hồ sơ đã nộp trước đó thì dừng và trả lại',
  choose: 'người nộp được chọn quy định cũ hoặc mới',
} as const

/** When a text made a difference, and what becomes of files handed in before. */
export function causeSince({ ended, lapsed, from, to, transition = 'filing-date', verified }: DiffCause): string {
  if (lapsed && from) return `hết hiệu lực, từ ngày ${formatDate(from)} chưa rõ mức thu`
  const since = ended
    ? to && `hết áp dụng sau ngày ${formatDate(to)}`
    : from && `áp dụng từ ngày ${formatDate(from)}${to === undefined ? '' : ` đến hết ngày ${formatDate(to)}`}`
  const parts = [since, ended ? '' : handedIn[transition], verified ? '' : procedurePage.fees.unverified]
  return parts.filter(Boolean).join('; ')
}

/** A text that began or ended, without its name. */
const textEvent = ({ kind, day, article, sooner, verified }: TextDiff): string =>
  [
    kind === 'began'
      ? `có hiệu lực từ ngày ${formatDate(day)}`
      : `${article === undefined ? '' : `${article} `}hết hiệu lực sau ngày ${formatDate(day)}`,
    sooner ? 'có thể sớm hơn, khi văn bản mới về cùng nội dung có hiệu lực' : '',
    verified ? '' : procedurePage.fees.unverified,
  ]
    .filter(Boolean)
    .join('; ')

const some = (codes: readonly string[]) =>
  codes.length <= 12
    ? codes.join(', ')
    : `${codes.slice(0, 12).join(', ')} và ${formatNumber(codes.length - 12)} thủ tục khác`

type CostSpans = Readonly<Record<'before' | 'after' | 'more', readonly [number, number]>>

const moneySpan = ([low, high]: readonly [number, number]): string =>
  low === high ? formatMoney(low) : `${formatNumber(low)} – ${formatMoney(high)}`

/** What `thutuc diff` says. */
export const diffText = {
  day: (on: string) => `ngày ${formatDate(on)}`,
  folder: (path: string) => `thư mục ${path}`,
  revision: (name: string) => `phiên bản ${name}`,
  compared: (before: string, after: string) => `So sánh ${before} với ${after}.`,
  asOf: (on: string) => `Cả hai bản đều xem theo ngày ${formatDate(on)}.`,
  same: 'Danh mục ghi hai bản như nhau.',
  sameOfRead: 'Các hồ sơ so sánh được không có gì khác nhau.',
  summary: (found: readonly (readonly [ChangeKind, number])[], all: number) =>
    `${formatNumber(all)} thủ tục khác nhau: ${found.map(([kind, count]) => `${formatNumber(count)} ${counts[kind]}`).join('; ')}.`,
  kinds: { ...decision.tables, new: 'THỦ TỤC HÀNH CHÍNH MỚI CÓ TRONG DANH MỤC' },
  maybeOlder: 'Việc này có thể đã có từ trước, theo một quyết định cũ hơn mà danh mục không ghi.',
  inForce: (before: number, after: number) =>
    before + after === 0
      ? 'Không so được: danh mục không ghi thủ tục nào có hiệu lực ở cả hai bản.'
      : `Bản trước có ${formatNumber(before)} thủ tục đang có hiệu lực, bản sau có ${formatNumber(after)}.`,
  texts: 'VĂN BẢN LÀM CĂN CỨ BẮT ĐẦU HOẶC HẾT HIỆU LỰC',
  text: (name: string, text: TextDiff, successors: string) =>
    `${name}: ${textEvent(text)}.${successors === '' ? '' : ` Thay bằng ${successors}.`}`,
  noSuccessor: 'Danh mục chưa ghi văn bản thay thế.',
  passing: 'CHỈ CÓ HIỆU LỰC TRONG KHOẢNG GIỮA HAI NGÀY',
  passed: (name: string, from: string, to: string) =>
    `${name}: từ ngày ${formatDate(from)} đến hết ngày ${formatDate(to)}.`,
  changing: (codes: readonly string[]) => `Sửa ${formatNumber(codes.length)} thủ tục: ${some(codes)}.`,
  citing: (codes: readonly string[]) => `Là căn cứ của ${formatNumber(codes.length)} thủ tục: ${some(codes)}.`,
  local: (names: readonly (readonly [string, number])[]) =>
    `Quy định riêng của địa phương cũng khác: ${names.map(([name, count]) => `${name} (${formatNumber(count)} thủ tục)`).join(', ')}. Xem bằng --province.`,
  before: 'Trước:',
  after: 'Sau:  ',
  removed: 'Bỏ:   ',
  added: 'Thêm: ',
  kept: 'Như cũ:',
  bothTexts: (before: string, after: string) => `Trước theo ${before}, nay theo ${after}.`,
  unsure: (count: number) =>
    `${formatNumber(count)} thủ tục khác không đổi nội dung, nhưng có phần chưa rõ còn như cũ không, thường vì văn bản làm căn cứ hết hiệu lực: xem phần văn bản ở cuối.`,
  unsureFrom: (from: string, about: readonly string[]) =>
    `Chưa rõ từ ngày ${formatDate(from)}: ${about.map(lower).join('; ')}.`,
  others: (names: readonly string[]) => `Ghi chú, nguồn hoặc số liệu cũng khác ở: ${names.map(lower).join('; ')}.`,
  replaces: (lines: readonly string[]) => `Thay thế: ${lines.join('; ')}.`,
  status: (papers: string, limit: string, fee: string) =>
    `Giấy tờ: ${papers}. Thời hạn: ${limit}. Phí, lệ phí: ${fee}.`,
  noCause: 'Hồ sơ không ghi văn bản nào làm thay đổi',
  parameter: (name: string, before: string, after: string, from: string, by: string) =>
    `${name}: ${before} → ${after} từ ngày ${formatDate(from)} (${by})`,
  cost: (on: string) => `Chi phí tuân thủ (tính theo tham số ngày ${formatDate(on)}, chỉ phần do quy định)`,
  perSubmission: 'một lần',
  perYear: 'một năm',
  costChange: (what: string, before: number, after: number) =>
    `${what}: ${formatMoney(before)} → ${formatMoney(after)} (${after < before ? 'giảm' : 'tăng'} ${formatMoney(Math.abs(after - before))}${before === 0 ? '' : `, ${formatPercent(Math.abs(after - before) / before)}`})`,
  costSpans: ({ before, after, more: [least, most] }: CostSpans) => {
    const by = most <= 0 ? `giảm ${moneySpan([-most, -least])}` : least >= 0 ? `tăng ${moneySpan([least, most])}` : ''
    return `một lần, tùy cách nộp và trường hợp: ${moneySpan(before)} → ${moneySpan(after)}${by && ` (${by})`}`
  },
  costUnknown: (what: string) => `${what}: chưa tính được cả hai phía`,
  kindNames: { public: 'của người dân, tổ chức', internal: 'nội bộ' },
} as const

/** What is wrong with the two states that were named, and what to type. */
export const diffUsage = {
  mixed: 'Hai bên phải cùng loại: hai ngày (2026-08-14 2027-03-01), hoặc thư mục và phiên bản Git (HEAD~1 procedures).',
  order: (a: string, b: string) =>
    `Ngày trước ghi trước, ngày sau ghi sau: thutuc diff ${a <= b ? `${a} ${b}` : `${b} ${a}`} (hai ngày phải khác nhau).`,
  onWithDays: '--on chỉ dùng khi so hai thư mục hoặc hai phiên bản Git; hai ngày thì không cần.',
  noState: (value: string) =>
    `"${value}" không phải ngày (2026-11-22), không phải thư mục danh mục, cũng không phải phiên bản Git của danh mục.`,
  noGit: 'Máy này không chạy được git nên không đọc được phiên bản cũ. Cài git, hoặc so hai ngày hay hai thư mục.',
  noTar: 'Máy này không chạy được tar nên không mở được phiên bản cũ. Cài tar, hoặc so hai ngày hay hai thư mục.',
  noRepository: (value: string) =>
    `Danh mục không nằm trong kho Git nên không có phiên bản "${value}". So hai ngày hoặc hai thư mục, hoặc ghi --catalog <thư mục> của kho.`,
  noCatalog: (value: string) => `Phiên bản "${value}" chưa có thư mục danh mục này.`,
  unread: (state: string, codes: readonly string[]) =>
    `${formatNumber(codes.length)} hồ sơ ở ${state} viết theo khuôn khác hoặc có lỗi, nên không so sánh: ${some(codes)}.`,
  noRecords: (state: string) => `Không có hồ sơ nào ở ${state}. Ghi thư mục danh mục, nơi có records/ và lists/.`,
} as const
