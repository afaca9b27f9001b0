import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from './chromium.ts'
import type { Served } from './setup.ts'

/** What a page did that it must not: requests to other hosts, refused content, errors, missing files. */
export interface Watched {
  page: Page
  faults: string[]
}

/** Opens pages of the built site in a browser that is shared by one test file. */
export function useSite() {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
  })
  const origin = inject('origin')

  /** A fresh tab that writes down every fault; the service worker, which loads half the site at once, has tests of its own. */
  async function tab(options: BrowserContextOptions = {}): Promise<Watched> {
    const usual: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' }
    const context = await browser.newContext({ ...usual, ...options })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(`${origin}/`)) faults.push(`asks ${request.url()}`)
    })
    page.on('response', response => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
    })
    page.on('pageerror', error => faults.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') faults.push(message.text())
    })
    return { page, faults }
  }

  /** A fresh tab on a path of the site. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Watched> {
    const watched = await tab(options)
    await watched.page.goto(`${origin}${path}`)
    return watched
  }

  /** The scripts that a page loads by itself, as paths: there is no state that says "no more", so the network has to be still. */
  async function scriptsOf(path: string): Promise<string[]> {
    const { page } = await tab()
    const found = new Set<string>()
    page.on('request', request => {
      if (request.resourceType() === 'script') found.add(new URL(request.url()).pathname)
    })
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
    await page.context().close()
    return [...found]
  }

  return { origin, tab, open, scriptsOf, browser: () => browser }
}

/** The address as the page itself has it now: the one that the driver knows comes a moment later. */
export const addressOf = async (page: Page): Promise<URL> => new URL(await page.evaluate(() => location.href))

/** The site of one province, with sheets to post up and below a path: built when the first test file asks for it, for all that do. */
export async function provinceSite(): Promise<Served> {
  const answer = await fetch(inject('asked'))
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Served
}

/** Every file of the built site with this ending, as a path with slashes below its folder. */
export const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.split(sep).join('/'))
    .filter(name => name.endsWith(ending))
    .sort()

/** The address of every page, from the files of the build. */
export const pagePaths = (folder: string): string[] =>
  filesOf(folder, '.html').map(file => `/${file.replace(/index\.html$/, '')}`)

/** A file of the built site. */
export const fileIn = (path: string): string => join(inject('folder'), path)

/** Bytes of files of the built site after gzip, in all. */
export const zippedSize = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(fileIn(path)), { level: 9 }).length, 0)

/** The file of a page below a folder, from its address. */
export const fileOfPage = (path: string, folder = inject('folder')): string =>
  join(folder, path.endsWith('/') ? `${path}index.html` : path)
