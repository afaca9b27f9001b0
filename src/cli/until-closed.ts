import type { Server } from 'node:http'

/** Until a server ends: a signal lets go of every client. */
export function untilClosed(server: Server): Promise<void> {
  const end = () => {
    server.close()
    server.closeAllConnections()
  }
  process.on('SIGINT', end).on('SIGTERM', end)
  return new Promise(done =>
    server.once('close', () => {
      process.off('SIGINT', end).off('SIGTERM', end)
      done()
    }),
  )
}
