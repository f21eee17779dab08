import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A proxy before a server that can cut or stall every connection; `url` is the server's address by way of it. */
export const openFlakyProxy = async (target: string) => {
  const ends = new Set<Socket>()
  let isStalled = false

  const forward = (from: Socket, to: Socket): void => {
    ends.add(from)
    if (isStalled) from.pause()
    from.on('data', (bytes) => to.write(bytes))
    from.on('error', () => {})
    from.on('close', () => {
      ends.delete(from)
      to.destroy()
    })
  }
  const { hostname, port } = new URL(target)
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    forward(near, far)
    forward(far, near)
  })
  const listen = async (at: number): Promise<number> => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const ownPort = await listen(0)
  const url = new URL(target)
  url.host = `127.0.0.1:${ownPort}`

  /** As when the server stops: connections end, new ones are refused. */
  const cut = async (): Promise<void> => {
    const closed = once(server, 'close')
    server.close()
    for (const end of ends) end.destroy()
    await closed
  }
  return {
    url: url.href,
    cut,
    restore: () => listen(ownPort),
    /** As when a network drops packets: connections stay, and nothing arrives. */
    stall: () => {
      isStalled = true
      for (const end of ends) end.pause()
    },
    resume: () => {
      isStalled = false
      for (const end of ends) end.resume()
    },
    close: async () => {
      if (server.listening) await cut()
    },
  }
}

export type FlakyProxy = Awaited<ReturnType<typeof openFlakyProxy>>
