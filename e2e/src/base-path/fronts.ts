import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const SAMPLES = resolve(import.meta.dirname, '../../../docs/samples')
const POLL_MS = 50

/** The web servers that a sample is for. */
export type FrontName = 'nginx' | 'caddy'

const NGINX = (site: string): string => `daemon off;
master_process off;
pid nginx.pid;
error_log stderr warn;
events {}
http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    ${site}
}
`
const CADDY = (site: string): string => `{
	admin off
	auto_https off
}
${site}`

type Ports = { readonly own: number; readonly game: string; readonly other: number }

/** The sample as it is, but for its ports and the name of the site. */
const readSample = async (file: string, { own, game, other }: Ports): Promise<string> => {
  const sample = await readFile(join(SAMPLES, file), 'utf8')
  return sample
    .replace('listen 80;', `listen 127.0.0.1:${own};`)
    .replace('school.example {', `http://127.0.0.1:${own} {`)
    .replace('127.0.0.1:8080', `127.0.0.1:${game}`)
    .replace('127.0.0.1:3000', `127.0.0.1:${other}`)
}

const freePort = async (): Promise<number> => {
  const server = createNetServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** What a site has beside the game: it keeps the paths and headers that it was asked with. */
const startOther = async () => {
  const asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = []
  const server = createServer(({ url = '', headers }, response) => {
    asked.push({ url, headers })
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Other</title>The other program')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { asked, port: (server.address() as AddressInfo).port, close: () => void server.close() }
}

const startProgram = async (name: FrontName, folder: string, ports: Ports): Promise<ChildProcess> => {
  const file = join(folder, 'front.conf')
  const site = await readSample(name === 'nginx' ? 'nginx.conf' : 'Caddyfile', ports)
  await writeFile(file, name === 'nginx' ? NGINX(site) : CADDY(site))
  const env = { PATH: `${process.env.PATH}:/usr/sbin`, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const words =
    name === 'nginx' ? ['-p', folder, '-e', 'stderr', '-c', file] : ['run', '--config', file, '--adapter', 'caddyfile']
  return spawn(name, words, { env, stdio: ['ignore', 'ignore', name === 'nginx' ? 'inherit' : 'ignore'] })
}

/** The web server of a sample before a game at this address, on a free port, with another program at the root of its site. */
export const startProxy = async (name: FrontName, gameUrl: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-front-'))
  const other = await startOther()
  const own = await freePort()
  const child = await startProgram(name, folder, { own, game: new URL(gameUrl).port, other: other.port })
  const exited = once(child, 'exit')
  const origin = `http://127.0.0.1:${own}`
  const isThere = () =>
    fetch(`${origin}/game/health`)
      .then(({ ok }) => ok)
      .catch(() => false)
  while (child.exitCode === null && !(await isThere())) await delay(POLL_MS)
  return {
    origin,
    url: `${origin}/game`,
    /** What the other program was asked. */
    asked: other.asked,
    close: async () => {
      child.kill()
      await exited
      other.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A front of a test, from `startProxy`. */
export type Front = Awaited<ReturnType<typeof startProxy>>
