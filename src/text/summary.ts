import type { Summary, SummaryRow } from '../analysis/summary.ts'
import type { Once } from '../engine/cost/once.ts'
import { totalOf } from '../engine/cost/saving.ts'
import { dayBefore } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Operation } from '../model/operation.ts'
import { atBound, changeText, notKnown, onceText, savedText, unsaidText } from './claim.ts'
import { scopeNames } from './cost.ts'
import { standingsText } from './course.ts'
import { formatDate, formatMoney, formatNumber, longDate } from './format.ts'
import { operationPhrases } from './operation.ts'
import { claimText, operationNames } from './saving.ts'

/** Every fixed word of the summary of proposals, on paper, on its page and in its command. */
export const summaryText = {
  title: 'Báo cáo tổng hợp đơn giản hóa thủ tục',
  description: 'Mọi phương án gộp lại: thủ tục nào, sửa gì, tiết kiệm bao nhiêu, phải sửa văn bản nào.',
  formTitle: 'BÁO CÁO TỔNG HỢP',
  subject: (sectors: readonly string[]) =>
    `Kết quả rà soát, phương án đơn giản hóa thủ tục hành chính${sectors.length === 1 ? ` lĩnh vực ${sectors.join()}` : ''}`,
  to: 'Kính gửi: …………………………………………',
  number: 'Số:        /BC-',
  dated: (iso: string) => `…………, ${longDate(iso)}`,
  parts: {
    result: 'Kết quả chung',
    content: 'Nội dung đơn giản hóa',
    law: 'Văn bản phải sửa',
    open: 'Điều chưa tính được',
    standing: 'Phương án đã đi qua đâu',
    table: 'Từng thủ tục',
  },
  annex: 'PHỤ LỤC',
  annexTitle: 'TỪNG THỦ TỤC: NỘI DUNG ĐƠN GIẢN HÓA VÀ CHI PHÍ TUÂN THỦ',
  annexWith: '(Kèm theo Báo cáo tổng hợp)',
  columns: [
    'STT',
    'Thủ tục (mã số)',
    'Nội dung đơn giản hóa',
    'Chi phí một lượt hiện nay (đồng)',
    'Tiết kiệm một lượt (đồng)',
    'Chi phí một năm hiện nay (đồng)',
    'Tiết kiệm một năm (đồng)',
  ],
  pageColumns: [
    'STT',
    'Thủ tục',
    'Nội dung đơn giản hóa',
    'Một lượt hiện nay',
    'Tiết kiệm một lượt',
    'Một năm hiện nay',
    'Tiết kiệm một năm',
  ],
  total: 'Cộng các thủ tục tính được',
  lawColumns: ['Văn bản', 'Thủ tục dựa vào văn bản ấy'],
  onceNote:
    'Một lượt: thủ tục không dự báo được số lượt thì tính một trường hợp (Thông tư số 03/2022/TT-BTP, Điều 12 khoản 4); chưa biết tỷ lệ từng cách nộp, từng trường hợp thì nêu mức thấp nhất và cao nhất của các cách, không lấy bình quân.',
  basis: (model: string, on: string, before: string) =>
    `Chi phí tính theo ${model}, tham số ngày ${formatDate(on)}, trên quy định có hiệu lực đến hết ngày ${formatDate(before)}.`,
  because: (text: string) => `Lý do: ${text}`,
  demo: (count: number) =>
    `${count === 1 ? 'Phương án' : 'Các phương án'} này là bản nháp, chưa phải đề xuất của cơ quan nào.`,
  recipients: ['- Như trên;', '- Lưu: VT.'],
  signer: 'THỦ TRƯỞNG CƠ QUAN',
  signNote: '(Ký, ghi rõ họ tên và đóng dấu)',
  none: 'Không có phương án nào để tổng hợp.',
  docx: 'Báo cáo này (Word)',
} as const

/** "từ tăng 5 đồng đến 9 đồng", or the one figure. */
export const onceSavedText = (once: Once | undefined, format = formatMoney): string =>
  once === undefined || once.low === once.high
    ? savedText(once?.low, format, once?.bound)
    : `${atBound(once.bound)}từ ${savedText(once.low, format)} đến ${savedText(once.high, format)}`

/** "lĩnh vực Hộ tịch có 31 thủ tục, 20 tính được chi phí một năm: …": the sectors as `report` counts them. */
function sectorText({ sectors }: Summary, catalog: Catalog): string[] {
  return sectors.map(({ key, procedures, costed, perYear, bounds, once }) => {
    const name = catalog.sectors.get(key)?.name ?? key
    const year =
      perYear.national === undefined
        ? `${notKnown} chi phí một năm vì chưa có số lượt`
        : `${formatNumber(costed)} thủ tục tính được chi phí một năm, cộng ${atBound(bounds.national ?? 'exact')}${formatMoney(perYear.national)}`
    const each = once
      ? `; mỗi thủ tục một lượt, ${formatNumber(once.procedures)} thủ tục tính được: ${onceText(once)}`
      : ''
    return `Lĩnh vực ${name} có ${formatNumber(procedures)} thủ tục đang áp dụng: ${year}${each}.`
  })
}

/** What the proposals come to, in sentences, from the count to the đồng; what cannot be said is said. */
export function summarySentences(summary: Summary, catalog: Catalog): string[] {
  const { proposals, saving, rows, once, claim } = summary
  const operations = rows.flatMap(row => row.operations)
  const total = totalOf(saving)
  const scope = Object.keys(saving.byScope)[0] as keyof typeof scopeNames | undefined
  const but = unsaidText(claim)
  const year =
    total && scope
      ? `Một năm (số lượt ${scopeNames[scope]}): ${changeText(total.saving, claim.bound)}, từ ${atBound(claim.before)}${formatMoney(total.before)} ${total.saving < 0 ? 'lên' : 'còn'} ${atBound(claim.after)}${formatMoney(total.after)}${but && `, ${but}`}. ${claimText(claim)}`
      : `Một năm: ${notKnown} số tiền tiết kiệm vì chưa có số lượt.`
  const each = once.saved
    ? `Mỗi thủ tục một lượt, ${formatNumber(once.procedures)} thủ tục tính được: chi phí hiện nay ${onceText(once.before)}, tiết kiệm ${onceSavedText(once.saved)}.`
    : ''
  return [
    standingsText(proposals),
    `${formatNumber(rows.length)} thủ tục được đề nghị đơn giản hóa, ${formatNumber(operations.length)} nội dung: ${contentCounts(operations)}.`,
    ...sectorText(summary, catalog),
    year.trim(),
    each,
  ].filter(Boolean)
}

/** "20 bỏ giấy tờ, 3 đổi thời hạn giải quyết": how often each kind of change occurs. */
function contentCounts(operations: readonly Operation[]): string {
  const counted = [...Map.groupBy(operations, ({ op }) => op)].toSorted((a, b) => b[1].length - a[1].length)
  return counted
    .map(([op, list]) => `${formatNumber(list.length)} ${operationNames[op].toLocaleLowerCase('vi')}`)
    .join(', ')
}

/** Each change of a procedure in words, with why. */
export function contentOf(
  { procedure, operations }: SummaryRow,
  base: SummaryRow['procedure'],
  catalog: Catalog,
): string[] {
  const agencyName = (id: string) => catalog.agencies.get(id)?.name ?? id
  return operationPhrases(operations, base ?? procedure, agencyName).map((phrase, index) => {
    const because = operations[index]?.because?.replace(/\.$/, '')
    return because === undefined ? `${phrase}.` : `${phrase}. ${summaryText.because(because)}.`
  })
}

/** Why figures of a year are missing: how many procedures lack what. */
export function openText({ rows, saving, conflicts, proposals }: Summary): string[] {
  const years = proposals.filter(proposal => proposal.years !== undefined)
  const without = rows.filter(row => row.saving.perYear === undefined)
  const noVolume = without.filter(({ saving: { before } }) => before.volume === undefined)
  const noShares = without.filter(({ saving: { before } }) => !before.weighted)
  const never = rows.filter(row => row.onceSaved === undefined)
  const lines = rows.reduce((sum, { saving: { before } }) => sum + before.coverage.none, 0)
  const say = (list: readonly unknown[], what: string) =>
    list.length === 0 ? '' : `${formatNumber(list.length)} thủ tục ${what}.`
  return [
    say(noVolume, 'chưa có số lượt một năm'),
    say(noShares, 'chưa có tỷ lệ từng cách nộp hoặc từng trường hợp'),
    say(never, `${notKnown} cả một lượt`),
    lines > 0
      ? `${formatNumber(lines)} khoản của các thủ tục ấy ${notKnown}; số tiền nêu ở trên là của phần tính được.`
      : '',
    say(
      [...new Set(conflicts.map(({ procedure }) => procedure))],
      'có số liệu mâu thuẫn giữa các phương án nên không vào tổng',
    ),
    years.length > 0
      ? `Báo cáo này nêu mức tiết kiệm của một năm; tính cho nhiều năm thì xem riêng ${years.map(({ id }) => id).join(', ')}.`
      : '',
    saving.unknown.length === 0 && lines === 0 && conflicts.length === 0 && years.length === 0 ? 'Không có.' : '',
  ].filter(Boolean)
}

/** "Chi phí tính theo …", of the model, its date and the last day of the law that is changed. */
export const summaryBasis = ({ saving }: Summary, model: string): string =>
  summaryText.basis(model, saving.costOn, dayBefore(saving.from))
