import { offlineText } from '../../src/text/offline.ts'
import { href } from '../lib/paths.ts'

const { name, short, description } = offlineText.app
const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: href(`/bieu-tuong/${purpose === 'any' ? '' : 'day-'}${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** What a phone needs to keep the site on its home screen. */
export const GET = () =>
  new Response(
    JSON.stringify({
      id: href('/'),
      name,
      short_name: short,
      description,
      lang: 'vi',
      dir: 'ltr',
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: '#fbfaf7',
      theme_color: '#9e1b22',
      icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
      shortcuts: [
        { name: offlineText.links.search, url: href('/tim-kiem/') },
        { name: offlineText.links.due, url: href('/tinh-ngay/') },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  )
