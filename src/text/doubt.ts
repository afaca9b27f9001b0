import type { Doubt, DoubtAbout } from '../model/doubt.ts'

/** The parts of a procedure that a doubt is about, as a reader calls them. */
export const doubtAbout: Record<DoubtAbout, string> = {
  papers: 'Giấy tờ',
  steps: 'Các bước',
  fees: 'Phí, lệ phí',
  timeLimits: 'Thời hạn',
  channels: 'Cách nộp, nơi nộp',
  results: 'Kết quả',
  agency: 'Cơ quan giải quyết',
  legalBasis: 'Căn cứ pháp lý',
  requirements: 'Điều kiện',
  benefits: 'Mức được hưởng',
  decision: 'Quyết định công bố',
  scope: 'Phạm vi thủ tục',
}

/** A doubt as one line: what it is about, then what the source leaves open. */
export const doubtText = ({ about, text }: Doubt): string => `${doubtAbout[about]}: ${text}`

/** Doubts with those first that change what one brings, pays, waits for or where one goes. */
export const gravestFirst = (doubts: readonly Doubt[]): Doubt[] =>
  doubts.toSorted((a, b) => Number(b.grave ?? false) - Number(a.grave ?? false))

/** The grave doubts about one part of a procedure, in words. */
export const gravelyDoubted = (
  procedure: { readonly unclear?: readonly Doubt[] | undefined } | undefined,
  about: DoubtAbout,
): string[] =>
  (procedure?.unclear ?? []).filter(doubt => doubt.grave === true && doubt.about === about).map(({ text }) => text)
