import { formatDate } from './format.ts'

/** Words of the sheet of one procedure. */
export const procedureSheet = {
  asOf: (on: string) => `Theo quy định có hiệu lực ngày ${formatDate(on)}.`,
} as const
