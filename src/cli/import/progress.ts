/** A line of progress that a terminal shows and a pipe never sees. */
export interface Progress {
  show(text: string): void
  clear(): void
}

const pause = 100

/** Progress on a terminal, at most ten times a second; nothing elsewhere. */
export function progress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined }
  const dim = process.env.NO_COLOR ? (text: string) => text : (text: string) => `\u001b[2m${text}\u001b[22m`
  let last = 0
  return {
    show(text) {
      const now = performance.now()
      if (now - last < pause) return
      last = now
      stream.write(`\r${dim(text)}`)
    },
    clear: () => void stream.write(`\r${' '.repeat(60)}\r`),
  }
}
