// The national list read anew, without any code of the importer: what a record must agree with.
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

export const nationalFile = '../shared/data/national-2026-07.jsonl.gz'
export const isPresent = existsSync(nationalFile)

interface PortalFee {
  type: string
  value: number | null
  currencyName?: string
  description?: string
}
interface PortalMethod {
  submissionMethod: 'ONLINE' | 'DIRECT' | 'POSTAL'
  processingTime: number | string
  processingTimeUnit: string
  description?: string
  fees: PortalFee[]
}
export interface PortalDetail {
  code: string
  name: string
  executionMethods: PortalMethod[]
  executingAgencies?: string
  cases?: { processingDay?: { qty?: number; type?: string } }[]
  executionCases: { name: string; profileComponents: { name: string; originalQty: number; copyQty: number }[] }[]
}

export async function portalDetails(): Promise<PortalDetail[]> {
  const lines = createInterface({ input: createReadStream(nationalFile).pipe(createGunzip()) })
  const details: PortalDetail[] = []
  for await (const line of lines) details.push((JSON.parse(line) as { detail: PortalDetail }).detail)
  return details
}

/** Numbers from a seed (mulberry32), so that the same sample is drawn everywhere. */
export function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function sample<T>(list: readonly T[], size: number, seed: number): T[] {
  const next = draws(seed)
  const left = [...list]
  return Array.from(
    { length: Math.min(size, left.length) },
    () => left.splice(Math.floor(next() * left.length), 1)[0] as T,
  )
}

/** "2/1": originals and copies of each paper that states a count, sorted. */
export const countsOf = (detail: PortalDetail): string[] =>
  detail.executionCases
    .flatMap(group => group.profileComponents)
    .filter(part => part.originalQty + part.copyQty > 0)
    .map(part => `${part.originalQty}/${part.copyQty}`)
    .toSorted()

const channels = { ONLINE: 'online', DIRECT: 'in-person', POSTAL: 'post' } as const
const units: Record<string, string> = {
  WORKING_DAY: 'working-day',
  DAY: 'day',
  HOUR: 'hour',
  MONTH: 'month',
  YEAR: 'year',
}

/** "online 7 working-day" for each channel whose only row is a plain number with its unit. */
export const timesOf = (detail: PortalDetail): string[] =>
  (['ONLINE', 'DIRECT', 'POSTAL'] as const).flatMap(method => {
    const rows = detail.executionMethods.filter(row => row.submissionMethod === method)
    const [row] = rows
    const unit = row && units[row.processingTimeUnit]
    if (rows.length !== 1 || !row || !unit || typeof row.processingTime !== 'number' || row.processingTime <= 0)
      return []
    return [`${channels[method]} ${row.processingTime} ${unit}`]
  })

/** Amounts of rows whose number stands alone: at least 1,000 đồng, or USD, with no digits in the text beside it. */
export const plainFeesOf = (detail: PortalDetail): string[] => [
  ...new Set(
    detail.executionMethods.flatMap(row =>
      row.fees.flatMap(fee => {
        const isUsd = fee.currencyName === 'USD'
        const isPlain =
          fee.value !== null &&
          fee.value >= (isUsd ? 1 : 1000) &&
          !/\d/.test(fee.description ?? '') &&
          !/\d/.test(row.description ?? '')
        return isPlain ? [`${fee.value} ${isUsd ? 'USD' : 'VND'}`] : []
      }),
    ),
  ),
]

/** Whether every fee row is a zero or empty with no word beside it: nothing is known of the fees. */
export const saysNothingOfFees = (detail: PortalDetail): boolean =>
  detail.executionMethods.every(row => row.fees.every(fee => !fee.value && !fee.description?.trim()))

/** Texts beside a zero that do not themselves say that nothing is due. */
export const zeroTextsOf = (detail: PortalDetail): string[] =>
  detail.executionMethods
    .flatMap(row => row.fees)
    .filter(
      fee =>
        fee.value === 0 && /\p{L}/u.test(fee.description ?? '') && !/^\W*(?:không|miễn)/iu.test(fee.description ?? ''),
    )
    .map(fee => fee.description ?? '')
