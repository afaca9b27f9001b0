import { readEngineAnswer } from '../load/engine-answer.ts'
import type { EngineDocument } from '../search/hand-over.ts'
import { engineTexts } from '../text/engine.ts'
import { valueWords } from '../text/option.ts'
import { MachineFault } from './machine.ts'
import { type Reader, UsageError } from './option.ts'

/** The address of an index, which ends in its name: `http://127.0.0.1:9200/thutuc`. */
export const engineAddress: Reader<string> = {
  word: valueWords.address,
  example: 'http://127.0.0.1:9200/thutuc',
  read(written, { name }) {
    const url = URL.canParse(written) ? new URL(written) : undefined
    const whole = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
    if (!whole || !/^\/(?:[\w-]+\/)*[a-z0-9][a-z0-9_-]*\/?$/.test(url.pathname))
      throw new UsageError(engineTexts.badAddress(name, written.slice(0, 200)))
    return url.href.replace(/\/$/, '')
  },
}

const longestWait = 10_000
const mostBytes = 20_000_000

async function bounded(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new Error(engineTexts.tooLarge)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Asks an index of OpenSearch: its address ends in the name of the index. Waits ten seconds and reads 20 MB at most; throws `MachineFault`. */
export async function askEngine(address: string, request: object): Promise<EngineDocument[]> {
  try {
    const response = await fetch(`${address}/_search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      redirect: 'error',
      signal: AbortSignal.timeout(longestWait),
    })
    const text = await bounded(response)
    if (!response.ok) throw new Error(engineTexts.status(response.status))
    const found = readEngineAnswer(text)
    if (found === undefined) throw new Error(engineTexts.notOurs)
    return found
  } catch (error) {
    throw new MachineFault(engineTexts.unanswered(address, reasonOf(error)))
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return engineTexts.late(longestWait / 1000)
  return error instanceof TypeError ? engineTexts.away : error.message
}
