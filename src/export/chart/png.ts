import { Resvg } from '@resvg/resvg-js'

/** An SVG as a PNG three times as fine, drawn with the given font files only, so that every machine draws the same. */
export function pngOf(svg: string, fontFiles: readonly string[]): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 3 },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Be Vietnam Pro' },
  })
  return new Uint8Array(drawing.render().asPng())
}
