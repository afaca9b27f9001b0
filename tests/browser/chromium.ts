import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { unpackFile, unpackTar } from './unpack.ts'

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
const version: string = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
const cache = fileURLToPath(new URL(`../../.cache/chromium-${version}`, import.meta.url))
const packed = (name: string) => join(packageFolder, 'bin', name)

/** Milliseconds by which scripts and data may come late, each by chance, for who looks for races: `THUTUC_LATE=800 npm run test:browser`. */
const late = Number(process.env.THUTUC_LATE ?? 0)

/** A headless Chromium from the npm packages alone: no system package is needed, and root may run it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await unpackFile(packed('chromium.br'), join(cache, 'chromium'))
  const env = environment(executablePath)
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
  const browser = await chromium.launch({ executablePath, env, args })
  // a busy machine is slow, not wrong: only what hangs runs into this
  inEachContext(browser, context => context.setDefaultTimeout(120_000))
  if (late > 0) inEachContext(browser, comeLate)
  if (process.env.TEST_DAY !== undefined) onThisDay(browser)
  return browser
}

/** Makes every context of a browser ready before a page opens in it. */
function inEachContext(browser: Browser, prepare: (context: BrowserContext) => unknown): void {
  const open = browser.newContext.bind(browser)
  browser.newContext = async options => {
    const context = await open(options)
    await prepare(context)
    return context
  }
}

const comeLate = (context: BrowserContext): Promise<unknown> =>
  context.route(/\.(?:js|json)(?:\?|$)/, async route => {
    await new Promise(done => setTimeout(done, Math.random() * late))
    await route.fallback()
  })

/** The clock of every page stands as far from the real one as that of this process (tests/days/clock.mjs). */
function onThisDay(browser: Browser): void {
  const shift = Date.now() - (performance.timeOrigin + performance.now())
  inEachContext(browser, context =>
    context.addInitScript(milliseconds => {
      const Real = Date
      const now = () => Real.now() + milliseconds
      globalThis.Date = new Proxy(Real, {
        construct: (date, parts, target) => Reflect.construct(date, parts.length > 0 ? parts : [now()], target),
        apply: () => new Real(now()).toString(),
        get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
      })
    }, shift),
  )
}

/** The environment in which the executable starts: its own libraries and fonts only where the machine has none. */
function environment(executablePath: string): Record<string, string> {
  const env = { ...process.env } as Record<string, string>
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = fontsOfThePackage()
  if (spawnSync(executablePath, ['--version'], { env }).status === 0) return env
  const libraries = join(unpackTar(packed('al2023.tar.br'), join(cache, 'libraries')), 'lib')
  env.LD_LIBRARY_PATH = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return env
}

/** A fontconfig file that finds the package's Open Sans where it was unpacked. */
function fontsOfThePackage(): string {
  const folder = unpackTar(packed('fonts.tar.br'), join(cache, 'fonts'))
  const file = join(cache, 'fonts.conf')
  writeFileSync(
    file,
    `<fontconfig><dir>${folder}</dir><cachedir>${join(cache, 'font-cache')}</cachedir></fontconfig>\n`,
  )
  return file
}
