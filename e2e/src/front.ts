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
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join(';')

const pageFor = (api: string): string =>
  readFileSync(join(DIST, 'index.html'), 'utf8').replace('name="pd-api" content=""', `name="pd-api" content="${api}"`)

/** The facts that the build writes in front of the service worker. */
const FACTS = /^self\.pdVersion=.*?;self\.pdFiles=.*?;/

/** The built web app on a port of its own, as a plain web server gives it to people whose API is elsewhere. */
export const startFront = async (apiUrl: () => string) => {
  let isNext = false
  const read = (file: string): Buffer | string | undefined => {
    if (isNext && file.startsWith('/assets/')) return undefined
    const bytes = readFileSync(join(DIST, file))
    return isNext && file === '/sw.js' ? String(bytes).replace(FACTS, 'self.pdVersion="next";self.pdFiles=[];') : bytes
  }
  const server = createServer(({ url = '/' }, response) => {
    const type = TYPES[extname(url)]
    const headers = {
      'content-type': type ?? 'text/html; charset=utf-8',
      'content-security-policy': policyFor(apiUrl()),
    }
    const body = type ? read(url) : pageFor(apiUrl())
    response.writeHead(body === undefined ? 404 : 200, headers).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Serves another version from now on, which has none of the files of the one before. */
    update: () => {
      isNext = true
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
