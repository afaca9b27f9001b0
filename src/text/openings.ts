import type { Ease, Opening, OpeningRule, OpeningSaving } from '../analysis/openings/opening.ts'
import type { Catalog } from '../model/catalog.ts'
import { atBound, roughMoney } from './claim.ts'
import { formatDuration, formatMoney, formatNumber } from './format.ts'
import { lawName } from './law.ts'

/** Words of the openings for simplification, on their page and in their command. */
export const openingsText = {
  title: 'Nội dung có thể đơn giản hóa',
  description:
    'Giấy tờ Nhà nước đã có, khái niệm đã hết, thời hạn dài khác thường …: từng nội dung kèm chi phí tiết kiệm và loại văn bản có thể phải sửa.',
  lead: (openings: number, procedures: number) =>
    `${formatNumber(openings)} nội dung ở ${formatNumber(procedures)} thủ tục, xếp theo quy tắc đã tìm ra chúng; trong mỗi nhóm, nội dung tiết kiệm nhiều đứng trước. Đây là gợi ý để người rà soát xem xét, chưa phải kết luận.`,
  none: 'Không tìm thấy nội dung nào.',
  unsure: {
    title: 'Cần xem lại',
    lead: 'Những nội dung này chỉ nhận ra qua lời văn của hồ sơ và hay sai: đọc hồ sơ trước khi dùng. Phương án nháp không lấy chúng.',
  },
  shown: (shown: number, all: number) =>
    `Liệt kê ${formatNumber(shown)} trên ${formatNumber(all)} nội dung${shown < all ? `; thêm --top ${all} để xem đủ` : ''}.`,
  heads: {
    rule: 'Quy tắc',
    count: 'Số nội dung',
    procedure: 'Thủ tục',
    reason: 'Lý do',
    saving: 'Tiết kiệm',
    ease: 'Phải sửa',
  },
  wrote: (path: string, procedures: number, operations: number) =>
    `Đã ghi ${path}: ${formatNumber(procedures)} thủ tục, ${formatNumber(operations)} thay đổi.`,
  noDraft: 'Không có thay đổi nào đủ chắc để lập phương án.',
  exists: (path: string) => `${path} đã có; không ghi đè. Chọn thư mục khác, hoặc dời tệp ấy đi.`,
  draftName: (sector: string) => `Phương án nháp: đơn giản hóa thủ tục lĩnh vực ${sector}`,
  draftSummary:
    'Lập tự động từ những nội dung mà thutuc openings tìm thấy; người rà soát phải xem từng thay đổi trước khi đề xuất.',
  draftAssumptions: [
    'Mỗi thay đổi theo một quy tắc chung, chưa ai đối chiếu với lý do mà văn bản đặt ra giấy tờ, bước ấy.',
    'Số lượng và tỷ lệ lấy của hồ sơ hoặc của các phương án đã có; không có thì chưa tính được số một năm.',
  ],
} as const

const ruleNames: Record<OpeningRule, string> = {
  'law-ended': 'Dựa vào văn bản đã hết hiệu lực',
  'ended-concept': 'Nói đến điều đã hết',
  'held-paper': 'Giấy tờ Nhà nước đã có dữ liệu',
  'result-of': 'Giấy tờ là kết quả của thủ tục khác',
  'certified-copy': 'Đòi bản sao chứng thực',
  'original-kept': 'Giữ bản chính khi bản sao đủ dùng',
  'several-sets': 'Đòi nhiều bộ hồ sơ',
  'same-paper': 'Một giấy đòi hai lần',
  'long-limit': 'Thời hạn dài hơn hẳn thủ tục cùng loại',
  'passing-step': 'Bước chỉ chuyển hồ sơ',
  'no-online': 'Chưa nộp trực tuyến được',
  'short-validity': 'Kết quả có giá trị ngắn',
  nationwide: 'Có thể nhận ở bất cứ nơi nào',
}

export const ruleName = (rule: OpeningRule): string => ruleNames[rule]

const easeNames: Record<Ease, string> = {
  words: 'chỉ sửa lời của thủ tục',
  practice: 'cách làm, không phải sửa văn bản',
  circular: 'thông tư, quyết định',
  decree: 'nghị định, nghị quyết',
  law: 'luật',
  unknown: 'chưa rõ văn bản nào',
}

export const easeName = (ease: Ease): string => easeNames[ease]

const nameIn = (code: string, catalog: Catalog): string => {
  const found = catalog.procedures.get(code)
  return found === undefined ? code : `${found.title ?? found.name} (${code})`
}

const cut = (text: string) => (text.length > 160 ? `${text.slice(0, 159)}…` : text)
const quoted = (text: string | undefined) => `“${cut(text ?? '')}”`

/** Why it is an opening, where the paper, step or result is named beside it. */
export function becauseText(opening: Opening, catalog: Catalog): string {
  switch (opening.rule) {
    case 'law-ended': {
      const next = opening.successors.map(number => lawName(number, catalog)).join(', ')
      return `${lawName(opening.document, catalog)} đã hết hiệu lực, ${next === '' ? 'chưa biết văn bản thay thế' : `thay bằng ${next}`}`
    }
    case 'ended-concept':
      return `còn ghi “${opening.word}”; nay: ${opening.instead}`
    case 'held-paper':
      return `${catalog.databases.get(opening.database)?.name ?? opening.database} đã có`
    case 'result-of':
      return `do thủ tục ${nameIn(opening.from[0] ?? '', catalog)} cấp; hỏi nơi cấp thay vì hỏi người nộp`
    case 'certified-copy':
      return 'đối chiếu với bản chính khi nộp là đủ'
    case 'original-kept':
      return 'bản sao, hoặc xuất trình, là đủ'
    case 'several-sets':
      return `đòi ${formatNumber(opening.sets)} bộ hồ sơ`
    case 'same-paper':
      return `cũng là ${quoted(opening.other)}`
    case 'long-limit':
      return `${formatDuration(opening)}, trong khi một nửa số thủ tục cùng loại (${formatNumber(opening.like)} thủ tục) không quá ${formatNumber(opening.usual)}`
    case 'passing-step':
      return 'chỉ chuyển hồ sơ'
    case 'no-online':
      return 'chưa có cách nộp trực tuyến; lý do phải công khai (Nghị định số 224/2026/NĐ-CP, Điều 14)'
    case 'short-validity':
      return `giá trị ${formatNumber(opening.months)} tháng, hết hạn phải làm lại`
    case 'nationwide':
      return 'phải đến nơi cư trú hoặc nơi đặt trụ sở, dù không có bước nào phải xem tại chỗ'
  }
}

const upper = (text: string) => `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}`

/** Why it is an opening, in one sentence that names the paper, step or result. */
export function reasonText(opening: Opening, catalog: Catalog): string {
  const because = becauseText(opening, catalog)
  if (opening.itemName === undefined) return upper(because)
  const item = quoted(opening.itemName)
  switch (opening.rule) {
    case 'ended-concept':
      return `Còn ghi “${opening.word}” ở ${item}; nay: ${opening.instead}`
    case 'result-of':
    case 'same-paper':
      return `${item} ${because}`
    default:
      return `${item}: ${because}`
  }
}

const range = ({ low, high }: { low: number; high: number }): string =>
  low === high ? formatMoney(low) : `${formatMoney(low)} đến ${formatMoney(high)}`

/** What it saves, as far as it can be said: never a zero for what nobody knows. */
export function openingSavingText(
  { perYear, verified, perCase, bound, days }: OpeningSaving,
  hasOperation: boolean,
): string {
  const parts = [
    perYear === undefined
      ? ''
      : `${verified ? '' : 'ước '}${atBound(bound)}${verified ? formatMoney(perYear) : roughMoney(perYear)} một năm`,
    perCase === undefined ? '' : `${perYear === undefined ? atBound(bound) : ''}${range(perCase)} một lượt`,
    days === undefined ? '' : formatDuration(days),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('; ') : hasOperation ? 'chưa tính được' : 'không tính bằng tiền'
}

/** Texts that may have to be amended: the first three. */
export const lawsText = ({ law }: Pick<Opening, 'law'>, catalog: Catalog): string =>
  law
    .slice(0, 3)
    .map(number => lawName(number, catalog))
    .join('; ')
