import { Resvg } from '@resvg/resvg-js'
import type { APIRoute, GetStaticPaths } from 'astro'
import { commonKeyOf } from '../../lib/kept-keys.ts'

/** The mark of the site; a maskable one fills its whole square, for phones that cut icons to a shape. */
const drawing = (maskable: boolean) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${maskable ? '-6 -6 44 44' : '0 0 32 32'}">
    <rect x="${maskable ? -6 : 0.5}" y="${maskable ? -6 : 0.5}" width="${maskable ? 44 : 31}" height="${maskable ? 44 : 31}" rx="${maskable ? 0 : 3}" fill="#9e1b22"/>
    <path d="M7 9.5h18M16 9.5v8M9.5 18.5l5 5L24.5 14" fill="none" stroke="#fff" stroke-width="3"/>
  </svg>`

const icons = [
  { icon: '192', size: 192, maskable: false },
  { icon: '512', size: 512, maskable: false },
  { icon: 'day-512', size: 512, maskable: true },
]

export const getStaticPaths = (() =>
  icons.map(({ icon, ...props }) => ({
    params: { icon },
    props,
    cacheKey: commonKeyOf([], 'icon', icon),
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ size: number; maskable: boolean }> = ({ props: { size, maskable } }) => {
  const png = new Resvg(drawing(maskable), { fitTo: { mode: 'width', value: size } }).render().asPng()
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } })
}
