import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const DIST = join(import.meta.dirname, '../../apps/web/dist')
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** The API's own policy, opened for that API alone. */
const policyFor = (api: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob: ${api}`,
    "font-src 'self'",
    `connect-src 'self' ${api}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join(';')

const pageFor = (api: string): string =>
  readFileSync(join(DIST, 'index.html'), 'utf8').replace('name="pd-api" content=""', `name="pd-api" content="${api}"`)

/** The built web app on a port of its own, as a plain web server gives it to people whose API is elsewhere. */
export const startFront = async (apiUrl: () => string) => {
  const server = createServer(({ url = '/' }, response) => {
    const type = TYPES[extname(url)]
    const headers = {
      'content-type': type ?? 'text/html; charset=utf-8',
      'content-security-policy': policyFor(apiUrl()),
    }
    response.writeHead(200, headers).end(type ? readFileSync(join(DIST, url)) : pageFor(apiUrl()))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
