/**
 * Serves the web app from its sources and the API behind one address, for those who change them: a change of a style shows at once, one of
 * the app's code reloads the page, one of the server's code restarts the API. Takes the options of `npm start`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createNetServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer, type ProxyOptions } from 'vite'

const WEB = import.meta.dirname
const API = join(WEB, '../api/src/main.ts')
const API_HOST = '127.0.0.1'

/** A port of this machine that nothing listens on: the API keeps it over its restarts. */
const findFreePort = async (): Promise<number> => {
  const server = createNetServer().listen(0, API_HOST)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address && typeof address === 'object' ? address.port : 0
}

/** While the API restarts, its requests get the answer that it gives while it starts: the client asks again. */
const answerStarting = (_error: Error, _request: IncomingMessage, response: ServerResponse | Socket): void => {
  if (!('writeHead' in response) || response.headersSent) return
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '1', 'cache-control': 'no-store' }
  response.writeHead(503, headers).end('{"code":"starting","status":503}')
}

const proxyTo = (port: number): Record<string, ProxyOptions> => ({
  '^/(api|renders)/': {
    target: `http://${API_HOST}:${port}`,
    configure: (proxy) => proxy.on('error', answerStarting),
  },
})

/** Restarts the API after each change of a file that it has loaded. In a process group of its own: it gets each signal once, from here. */
const watchApi = (port: number, options: readonly string[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      ...['--disable-warning=ExperimentalWarning', '--watch', '--watch-preserve-output', '--watch-kill-signal=SIGINT'],
      ...[API, ...options, '--web', 'no', '--host', API_HOST, '--port', String(port)],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], detached: true },
  )

/** The place is the dev server's, every other option the API's. */
const readOptions = (argv: readonly string[]) => {
  const options = { port: { type: 'string', default: '8080' }, host: { type: 'string', default: 'localhost' } } as const
  const { values, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const ours = tokens.flatMap((token) =>
    token.kind === 'option' && token.name in options
      ? [token.index, ...(token.inlineValue ? [] : [token.index + 1])]
      : [],
  )
  return {
    port: Number(values.port),
    host: String(values.host),
    apiOptions: argv.filter((_, index) => !ours.includes(index)),
  }
}

const main = async (): Promise<void> => {
  const { port, host, apiOptions } = readOptions(process.argv.slice(2))
  const apiPort = await findFreePort()
  const vite = await createServer({
    root: WEB,
    clearScreen: false,
    server: { port, host, strictPort: port !== 0, proxy: proxyTo(apiPort) },
  })
  await vite.listen()
  const api = watchApi(apiPort, apiOptions)
  const end = async (): Promise<void> => {
    api.kill('SIGINT')
    await Promise.all([vite.close(), api.exitCode === null && once(api, 'exit')])
    process.exit(0)
  }
  // Vite's own would end this process before the API has ended
  process.removeAllListeners('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end())
  vite.printUrls()
}

await main()
