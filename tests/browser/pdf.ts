/** What a test asks of a PDF that Chromium wrote: its objects stand in clear, only what is drawn is packed. */
export interface Pdf {
  /** Millimetres, in the order of the pages. */
  pages: { width: number; height: number }[]
  /** The page, from 1, on which an element with this id stands that the document links to. */
  pageOf(id: string): number | undefined
}

const mm = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4)

/** Reads page sizes and link targets from the bytes of a PDF. */
export function readPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
  const leavesOf = (id: string): string[] => {
    const kids = /\/Type \/Pages\b[\s\S]*?\/Kids \[([^\]]*)\]|\/Kids \[([^\]]*)\][\s\S]*?\/Type \/Pages\b/.exec(
      objects.get(id) ?? '',
    )
    return kids ? [...(kids[1] ?? kids[2] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leavesOf(kid)) : [id]
  }
  const root = [...objects.values()].find(body => body.includes('/Type /Catalog')) ?? ''
  const order = leavesOf(/\/Pages (\d+) 0 R/.exec(root)?.[1] ?? '')
  const targets = new Map(
    [...text.matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ /g)].map(([, name = '', page = '']) => [name, page]),
  )
  return {
    pages: order.map(id => {
      const box = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(objects.get(id) ?? '')
      return { width: mm(box?.[1]), height: mm(box?.[2]) }
    }),
    pageOf: id => {
      const place = order.indexOf(targets.get(id) ?? '') + 1
      return place === 0 ? undefined : place
    },
  }
}
