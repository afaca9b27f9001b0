// A person at the forms: node save.ts CATALOGUE FILE FIELD TEXT opens `thutuc edit`, changes one field of a file and saves it; a word on standard output
// tells when the form is sent. Ends with the exit code of the answer: 0 saved, 3 refused, with the sentence of the page on standard error.
import { fork } from 'node:child_process'
import { once } from 'node:events'

const [, , catalog = '', file = '', field = '', text = ''] = process.argv
const server = fork('src/cli/thutuc.mjs', ['edit', '--catalog', catalog, '--on', '2026-11-27'], { silent: true })
let words = ''
server.stderr?.on('data', (part: Buffer) => {
  words += part
})
const ended = once(server, 'exit')

/** The address that the server tells; rejects with the exit code of one that tells none. */
async function opened(): Promise<URL> {
  let said = ''
  for await (const part of server.stdout ?? []) {
    said += part
    const address = /http:\S+\//.exec(said)?.[0]
    if (address !== undefined) return new URL(address)
  }
  throw new Error(words)
}

/** What a page says in its first box. */
const boxOf = (page: string): string =>
  (/class="callout bad"[^>]*>([\s\S]*?)<\/(?:section|p)>/.exec(page)?.[1] ?? page).replace(/<[^>]*>/g, ' ').trim()

/** Sends the form of a file as its page gives it, with one field changed; what the answer says, empty when it was saved. */
async function saved(home: URL): Promise<string> {
  const page = new URL(`tep?${new URLSearchParams({ p: file })}`, home)
  const ban = /name="ban" value="([^"]+)"/.exec(await (await fetch(page)).text())?.[1] ?? ''
  process.stdout.write('sent\n')
  const body = new URLSearchParams({ ban, lam: 'luu', [field]: text })
  const answer = await fetch(page, { method: 'POST', body, headers: { origin: home.origin }, redirect: 'manual' })
  return answer.status === 303 ? '' : boxOf(await answer.text())
}

const refusal = await opened()
  .then(saved)
  .catch((error: unknown) => (words === '' ? String(error) : words))
server.kill('SIGTERM')
const [code] = await ended
process.stderr.write(refusal)
process.exitCode = refusal === '' ? (code ?? 1) : 3
