import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from './chromium.ts'

/** What a page did that it must not: requests to other hosts, refused content, errors, missing files. */
export interface Watched {
  page: Page
  faults: string[]
}

/** Opens pages of the built site in a browser that is shared by one test file. */
export function useSite() {
  let browser: Browser
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
  })
  const origin = inject('origin')

  /** A fresh tab that writes down every fault. */
  async function tab(options: BrowserContextOptions = {}): Promise<Watched> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    contexts.push(context)
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

  return { origin, tab, open, browser: () => browser }
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
