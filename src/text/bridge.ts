import type { Bridge, BridgeCause } from '../analysis/bridge.ts'
import { atBound, notKnown } from './claim.ts'
import { formatDate, formatMoney, formatNumber, formatPercent } from './format.ts'

const causeNames: Record<BridgeCause, string> = {
  law: 'Quy định đã thay đổi',
  prices: 'Thu nhập, giá thay đổi',
  data: 'Chỉnh số liệu: giờ, tiền, tỷ lệ theo số đo được',
  volume: 'Chỉnh số lượt',
  papers: 'Giấy tờ',
  steps: 'Các bước, nơi giải quyết',
  fees: 'Phí, lệ phí',
  channels: 'Cách nộp',
  times: 'Số lần phải làm',
  abolished: 'Bãi bỏ thủ tục',
}

/** Words of the way from one yearly cost to another, in the command and on the page of a proposal. */
export const bridgeText = {
  title: 'Từ chi phí cũ đến chi phí mới',
  lead: 'Mỗi dòng là phần tăng, giảm một năm của một nguyên nhân; các dòng cộng lại đúng bằng chênh lệch. Chỉnh số liệu không phải là đơn giản hóa, nên tách riêng.',
  columns: ['Nguyên nhân', 'Đồng một năm'],
  start: (since: string | undefined) =>
    since === undefined ? 'Theo số liệu sẵn có của hồ sơ' : `Theo quy định, giá ngày ${formatDate(since)}`,
  end: 'Sau đơn giản hóa',
  unchanged: 'không đổi',
  unsaid: (since: string | undefined) =>
    since === undefined
      ? `Từ chi phí cũ đến chi phí mới: ${notKnown} chi phí một năm của thủ tục nào.`
      : `So với ngày ${formatDate(since)}: ${notKnown}, vì chưa có hồ sơ nào biết chắc từ ngày ấy kèm số lượt.`,
  left: (count: number) => `Chưa kể ${formatNumber(count)} thủ tục ${notKnown}.`,
  atFirstPrices: (since: string, share: number) =>
    `Giữ nguyên giá, số lượt ngày ${formatDate(since)}: ${share < 0 ? 'tăng' : 'giảm'} ${formatPercent(Math.abs(share))}.`,
} as const

const signed = (amount: number): string =>
  amount === 0 ? bridgeText.unchanged : `${amount > 0 ? '+' : '−'}${formatMoney(Math.abs(amount))}`

/** A row a cause between the two costs; what did not change is left out, but for the data. */
export function bridgeRows({ start, steps, end, bounds }: Bridge, since?: string): [string, string][] {
  const told = steps.filter(({ cause, amount }) => amount !== 0 || cause === 'data')
  return [
    [bridgeText.start(since), `${atBound(bounds[0])}${formatMoney(start)}`],
    ...told.map(({ cause, amount }): [string, string] => [causeNames[cause], signed(amount)]),
    [bridgeText.end, `${atBound(bounds[1])}${formatMoney(end)}`],
  ]
}

/** What a bridge leaves out, and what it comes to at the prices of its first day. */
export const bridgeNotes = ({ left, atFirstPrices }: Bridge, since?: string): string[] =>
  [
    left > 0 ? bridgeText.left(left) : '',
    since !== undefined && atFirstPrices !== undefined ? bridgeText.atFirstPrices(since, atFirstPrices) : '',
  ].filter(Boolean)

/** A bar of the drawing: from which yearly cost to which; the first and the last stand on nothing. */
export interface BridgeBar {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly amount: number
}

/** The bars of a bridge, each beginning where the one before ended; what did not change is not drawn. */
export function bridgeBars({ start, steps, end }: Bridge): BridgeBar[] {
  let at = start
  const moved = steps
    .filter(({ amount }) => amount !== 0)
    .map(({ cause, amount }): BridgeBar => {
      const from = at
      at += amount
      return { name: causeNames[cause], from, to: at, amount }
    })
  return [
    { name: bridgeText.start(undefined), from: 0, to: start, amount: start },
    ...moved,
    { name: bridgeText.end, from: 0, to: end, amount: end },
  ]
}
