/** DOS date of 1 January 1980, time 0: the earliest that a zip can say. */
const midnight1980 = 0x00210000

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

/** The same zip with every entry dated 1 January 1980, so that equal contents give equal bytes. */
export function withoutZipTimes(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  const end = endRecord(view)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== signatures.central) throw new Error('Not a zip directory')
    view.setUint32(at + 12, midnight1980, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, midnight1980, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

/** The end record stands last; a comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signatures.end) return at
  throw new Error('Not a zip file')
}
