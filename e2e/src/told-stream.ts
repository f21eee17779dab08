import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'

/** A stream of events that a test tells, for pages that listen to it in place of a room's own: then no time passes but the test's. */
export const startToldStream = async () => {
  const listeners = new Set<ServerResponse>()
  let latest = ''
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
    response.write(latest)
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    /** Has a page listen here; the latest event comes first. */
    lead: (page: Page): Promise<unknown> => page.route(/\/rooms\/\w+\/events/, (route) => route.continue({ url })),
    tell: (type: string, data: object): void => {
      latest = `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`
      for (const listener of listeners) listener.write(latest)
    },
    close: (): void => {
      server.close()
      server.closeAllConnections()
    },
  }
}
