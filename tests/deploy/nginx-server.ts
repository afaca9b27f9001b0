import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const nginxConfiguration = 'docs/deploy/nginx.conf'

export const hasNginx = spawnSync('nginx', ['-v']).status === 0

const freePort = (): Promise<number> =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise(done => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })

/** The committed configuration with another value on the lines that it says to change; a line that is not there is a fault. */
export function configured(lines: Readonly<Record<string, string>>): string {
  let text = readFileSync(nginxConfiguration, 'utf8')
  for (const [name, value] of Object.entries(lines)) {
    const line = new RegExp(`^    ${name.replace('$', '\\$')} [^;]+;(?= +# <-)`, 'm')
    if (!line.test(text)) throw new Error(`${nginxConfiguration} has no line "${name}" to change`)
    text = text.replace(line, () => `    ${name} ${value};`)
  }
  return text
}

/** The rest of a server that the configuration is put into. It calls pages something else, so that the types of the system do not matter. */
const around = (place: string) => `daemon off; master_process off; pid ${place}/pid; error_log ${place}/error.log;
events { worker_connections 64; }
http {
  types { text/x-system html js css; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${place}/${name};`).join(' ')}
  include ${place}/site.conf;
}
`

export interface Nginx {
  port: number
  log(): string
  errors(): string
  stop(): Promise<void>
}

/** Starts nginx of one's own with the committed configuration on a free port; needs no rights beyond those of the test. */
export async function startNginx(lines: Readonly<Record<string, string>>): Promise<Nginx> {
  const place = mkdtempSync(join(tmpdir(), 'thutuc-nginx-'))
  const port = await freePort()
  const all = { listen: `127.0.0.1:${port}`, access_log: `${place}/access.log thutuc`, ...lines }
  writeFileSync(join(place, 'site.conf'), configured(all))
  writeFileSync(join(place, 'nginx.conf'), around(place))
  const child = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said += part
  })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const end = () => void child.kill()
  process.once('exit', end)
  const read = (name: string) => readFileSync(join(place, name), 'utf8')
  const stop = async () => {
    end()
    await ended
    process.removeListener('exit', end)
    rmSync(place, { recursive: true, force: true })
  }
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 200) {
      await stop()
      throw new Error(`nginx does not start: ${said}`)
    }
    await new Promise(done => setTimeout(done, 25))
  }
  return { port, log: () => read('access.log'), errors: () => read('error.log'), stop }
}
