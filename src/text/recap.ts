import { bridgeText } from './bridge.ts'
import { formatNumber } from './format.ts'

/** As many letters as a line of the one sheet can give to a change. */
const longest = 220

/** Words of the one-page recap of a proposal, and how much of each thing fits it. */
export const recapText = {
  title: 'Tóm tắt phương án',
  link: 'Tóm tắt một trang để in',
  back: 'Xem đủ phương án',
  print: 'In trang này được một tờ A4.',
  most: { changes: 7, procedures: 6, assumptions: 2 },
  procedures: (count: number) => `Thủ tục (${formatNumber(count)})`,
  changes: (count: number) => `Nội dung đơn giản hóa (${formatNumber(count)})`,
  bridge: bridgeText.title,
  bridgeColumns: bridgeText.columns,
  more: (count: number) => `và ${formatNumber(count)} mục khác, xem ở trang của phương án`,
  cut: (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text),
  list: (texts: readonly string[]) =>
    texts.length > 6
      ? `${texts.slice(0, 6).join('; ')}; và ${formatNumber(texts.length - 6)} văn bản khác`
      : texts.join('; '),
} as const
