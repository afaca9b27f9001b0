import { Resvg } from '@resvg/resvg-js'
import jsQR from 'jsqr'

const read = new Map<string, string | undefined>()

/** What a phone reads from the picture of a code: the SVG as it stands in a page, drawn at four dots a module on white. The same picture is read once. */
export function scan(svg: string): string | undefined {
  if (!read.has(svg)) read.set(svg, readDrawn(svg))
  return read.get(svg)
}

function readDrawn(svg: string): string | undefined {
  const drawing = new Resvg(svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '), {
    fitTo: { mode: 'zoom', value: 4 },
    background: '#fff',
  })
  const { pixels, width, height } = drawing.render()
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data
}
