// The same pages written by others from the same HTML: what a builder costs by itself.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesBelow } from './catalogs.ts'
import { type Measured, measured } from './measured.ts'

/** A builder that is ready to run. */
export interface Generator {
  readonly name: string
  build(): Promise<Measured>
}

interface Page {
  path: string
  html: string
}

const pagesOf = (out: string): Page[] =>
  filesBelow(out, 'index.html').map(name => ({
    path: name.replace(/\/?index\.html$/, ''),
    html: readFileSync(join(out, name), 'utf8'),
  }))

/** A project of one Astro page that reads its HTML from a file. */
export function bareAstro(root: string, out: string): Generator {
  mkdirSync(join(root, 'src/pages'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const file = join(root, 'pages.json')
  writeFileSync(file, JSON.stringify(pagesOf(out)))
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(root, 'astro.config.mjs'),
    'export default { trailingSlash: "always", devToolbar: { enabled: false } }',
  )
  writeFileSync(
    join(root, 'src/pages/[...path].astro'),
    `---
import { readFileSync } from 'node:fs'
export const getStaticPaths = () => JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8')).map(({ path, html }) => ({ params: { path: path || undefined }, props: { html } }))
---
<Fragment set:html={Astro.props.html} />
`,
  )
  const astro = resolve('node_modules/astro/bin/astro.mjs')
  return {
    name: 'bare Astro',
    build: () => measured(process.execPath, [astro, 'build', '--silent', '--root', root], root),
  }
}

/** Eleventy, fetched for this run only; undefined where it cannot be had. */
export function eleventy(root: string, out: string): Generator | undefined {
  mkdirSync(join(root, '_data'), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{ "type": "module", "private": true }')
  try {
    const install = ['install', '--no-audit', '--no-fund', '--silent', '@11ty/eleventy@3.1.8']
    execFileSync('npm', install, { cwd: root, stdio: 'ignore', timeout: 300_000 })
  } catch {
    return undefined
  }
  writeFileSync(join(root, '_data/site.json'), JSON.stringify({ pages: pagesOf(out) }))
  writeFileSync(
    join(root, 'pages.njk'),
    `---
pagination: { data: site.pages, size: 1, alias: one }
permalink: "{{ one.path }}/index.html"
---
{{ one.html | safe }}
`,
  )
  const program = join(root, 'node_modules/@11ty/eleventy/cmd.cjs')
  return { name: 'Eleventy', build: () => measured(process.execPath, [program, '--quiet'], root) }
}

/** Hugo, where it is installed. */
export function hugo(root: string, out: string): Generator | undefined {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  mkdirSync(join(root, 'layouts/_default'), { recursive: true })
  writeFileSync(
    join(root, 'hugo.toml'),
    'baseURL = "https://vidu.example/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
  )
  for (const kind of ['single', 'list']) writeFileSync(join(root, `layouts/_default/${kind}.html`), '{{ .Content }}\n')
  for (const { path, html } of pagesOf(out)) {
    const folder = join(root, 'content', path)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, path === '' ? '_index.html' : 'index.html'), `---\nurl: /${path}\n---\n${html}`)
  }
  return { name: 'Hugo', build: () => measured('hugo', ['--quiet', '--source', root]) }
}
