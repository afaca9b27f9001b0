import { shareLive as t } from '../../src/text/live.ts'
import { need } from './page.ts'
import { keep, kept } from './storage.ts'

const stored = 'chu'

function largeText(button: HTMLButtonElement): void {
  const show = (large: boolean) => {
    if (large) document.documentElement.dataset.chu = 'lon'
    else delete document.documentElement.dataset.chu
    button.ariaPressed = String(large)
  }
  show(kept(stored) === 'lon')
  button.addEventListener('click', () => {
    const large = button.ariaPressed !== 'true'
    keep(stored, large ? 'lon' : undefined)
    show(large)
  })
}

/** Offers a text to send: the device's own way where there is one, else the clipboard, else a field to copy from. */
async function send(title: string, text: string, tools: HTMLElement): Promise<void> {
  const status = need(tools, '[data-share-status]')
  if (typeof navigator.share === 'function') {
    await navigator.share({ title, text }).catch(() => undefined)
    return
  }
  try {
    await navigator.clipboard.writeText(text)
    status.textContent = t.copied
  } catch {
    const box = need<HTMLElement>(tools, '[data-share-box]')
    const area = need<HTMLTextAreaElement>(box, 'textarea')
    box.hidden = false
    area.value = text
    area.focus()
    area.select()
  }
}

/** Wires printing, sharing and large text; `text` is made when the reader asks for it. */
export function startTools(text: () => string | Promise<string>): void {
  const tools = document.querySelector<HTMLElement>('[data-tools]')
  if (!tools) return
  need(tools, '[data-print]').addEventListener('click', () => window.print())
  need(tools, '[data-share]').addEventListener('click', async () => send(document.title, await text(), tools))
  largeText(need(tools, '[data-large]'))
  for (const button of tools.querySelectorAll<HTMLButtonElement>(':disabled:not([data-helper])'))
    button.disabled = false
  need(tools, '[data-more]').addEventListener('toggle', async () => (await import('./more.ts')).showMore(tools), {
    once: true,
  })
}
