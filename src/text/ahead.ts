import type { Ahead, Undecided } from '../analysis/ahead.ts'
import { isLapse } from '../engine/record/ends.ts'
import type { Catalog } from '../model/catalog.ts'
import type { LegalDocument } from '../model/lists.ts'
import { doubtText } from './doubt.ts'
import { formatDate, formatDay, formatNumber } from './format.ts'
import { citation, lawName } from './law.ts'
import { operationPhrase } from './operation.ts'

const count = (procedures: number) => `${formatNumber(procedures)} thủ tục`

/** Words about what is to come, on pages and in commands. */
export const aheadText = {
  title: 'Sắp thay đổi',
  description: 'Những quy định sắp có hiệu lực hoặc sắp hết hiệu lực, theo ngày, và những điều chưa ai quyết định.',
  lead: (within: number, on: string) =>
    `Trong ${formatNumber(within)} ngày tới, tính từ ${formatDate(on)}: điều gì đổi, ở thủ tục nào, theo văn bản nào.`,
  day: (day: string) => `Từ ${formatDay(day)}`,
  by: (name: string) => `Theo ${name}`,
  without: (name: string) => `Hết áp dụng ${name}`,
  none: 'Không có thay đổi nào đã biết trong thời gian này.',
  undecided: 'Chưa ai quyết định',
  resting: (procedures: number) => `${count(procedures)} dựa vào văn bản này`,
  which: (procedures: number) => `Xem ${count(procedures)}`,
  total: (days: number, items: number) => `${formatNumber(items)} thay đổi, ở ${formatNumber(days)} ngày.`,
  unverified: 'chưa xác minh với văn bản',
} as const

/** One line of what is to come, with the procedures it concerns. */
export interface AheadLine {
  readonly text: string
  /** What is done, sentence by sentence. */
  readonly details: readonly string[]
  readonly codes: readonly string[]
}

const nameOf = ({ title, name, code }: { title?: string | undefined; name: string; code: string }) =>
  `${title ?? name} (${code})`

/** What comes after a text: its successors, else what is known of the rules to come. */
const afterText = ({ replacedBy = [], notice }: LegalDocument, catalog: Catalog): string =>
  replacedBy.length > 0
    ? `; thay bằng ${replacedBy.map(number => lawName(number, catalog)).join(', ')}`
    : notice === undefined
      ? '; chưa biết văn bản nào thay thế'
      : `. ${notice.replace(/\.$/u, '')}`

/** What is to come, in words. */
export function aheadLine(item: Ahead, catalog: Catalog): AheadLine {
  const agencyName = (id: string) => catalog.agencies.get(id)?.name ?? id
  switch (item.kind) {
    case 'change':
    case 'change-ends': {
      const place =
        item.province === undefined ? '' : `${catalog.provinces.get(item.province)?.name ?? item.province}: `
      const lapsed = item.kind === 'change' && isLapse({ ...item, from: item.day }, catalog.documents)
      const law = citation(item.source, catalog)
      const what = lapsed
        ? `chưa rõ mức thu khi ${law} hết hiệu lực`
        : `${item.kind === 'change' ? 'đổi theo' : 'hết quy định tạm thời của'} ${law}`
      const doubt = item.verified ? '' : ` (${aheadText.unverified})`
      const phrases = item.operations.map(operation => operationPhrase(operation, item.procedure, agencyName))
      const details = lapsed ? phrases.map(line => line.replace(/^Đổi mức thu/, 'Mức thu')) : phrases
      return {
        text: `${place}${nameOf(item.procedure)}: ${what}${doubt}`,
        details: item.kind === 'change' ? details : details.map(line => `Thôi áp dụng: ${line}`),
        codes: [item.procedure.code],
      }
    }
    case 'begins':
      return { text: `${nameOf(item.procedure)}: bắt đầu có hiệu lực`, details: [], codes: [item.procedure.code] }
    case 'ends':
      return { text: `${nameOf(item.procedure)}: hết hiệu lực`, details: [], codes: [item.procedure.code] }
    case 'doubt':
    case 'doubt-ends':
      return {
        text: `${nameOf(item.procedure)}: ${item.kind === 'doubt' ? 'có điều chưa rõ' : 'điều chưa rõ này không còn'}`,
        details: [doubtText(item.doubt).replace(/\.$/u, '')],
        codes: [item.procedure.code],
      }
    case 'text-ends': {
      const { document, procedures } = item
      const sooner = document.until === undefined ? '' : '; có thể hết sớm hơn khi có văn bản thay thế'
      const doubt = document.verified ? '' : ` (${aheadText.unverified})`
      return {
        text: `${lawName(document.number, catalog)} không còn hiệu lực${sooner}${doubt}`,
        details: [aheadText.resting(procedures.length) + afterText(document, catalog)],
        codes: procedures,
      }
    }
    case 'parameter-lapses':
      return { text: `${item.name}: chưa có mức cho thời gian này, tạm dùng mức trước`, details: [], codes: [] }
  }
}

/** What nobody has decided, in words. */
export const undecidedLine = (item: Undecided, catalog: Catalog): string =>
  item.kind === 'calendar'
    ? `${item.question} (liên quan từ ${formatDate(item.day)})`
    : [
        `Sau ${formatDate(item.document.to ?? item.day)} chưa biết văn bản nào thay ${lawName(item.document.number, catalog)}`,
        item.document.notice,
      ]
        .filter(Boolean)
        .join('. ')
