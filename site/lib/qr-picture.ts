import { qrOf } from '../../src/export/chart/qr.ts'
import { posting } from '../../src/text/posting.ts'

/** The picture that leads a phone to an absolute address, as it stands in a page. */
export function qrPicture(address: string): string {
  const { size, path } = qrOf(address)
  const label = posting.sheet.qr(address).replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`)
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><title>${label}</title><rect width="${size}" height="${size}" fill="#fff"></rect><path d="${path}" fill="#000"></path></svg>`
}
