import { encode } from 'uqr'

/** A QR code in modules: the side with its quiet zone of four on every side, and the black modules as the path of an SVG. */
export interface Qr {
  size: number
  path: string
}

/** One rectangle for each run of black modules in a row. */
const runsOf = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map(black => (black ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('')

/** The mask that all codes have: to weigh all eight for each takes nine tenths of its time, and what was weighed is read no oftener through noise. */
const mask = 1

/** The code of an address: error correction M at least, more where the same size holds it. Throws above 2,331 bytes. */
export function qrOf(address: string): Qr {
  const { size, data } = encode(address, { ecc: 'M', boostEcc: true, border: 4, maskPattern: mask })
  return { size, path: data.map(runsOf).join('') }
}
