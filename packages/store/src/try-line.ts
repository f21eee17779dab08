import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to a server, to be cut or to fall silent under whoever uses it; `url` is the server's address by way of it. */
export const openLine = async (target: string) => {
  const ends = new Set<Socket>()
  let isSilent = false

  const hear = (from: Socket, to: Socket): void => {
    ends.add(from)
    if (isSilent) from.pause()
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
    hear(near, far)
    hear(far, near)
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
    mend: () => listen(ownPort),
    /** As when a network drops packets: connections stay, and nothing arrives. */
    hush: () => {
      isSilent = true
      for (const end of ends) end.pause()
    },
    unhush: () => {
      isSilent = false
      for (const end of ends) end.resume()
    },
    close: async () => {
      if (server.listening) await cut()
    },
  }
}

export type Line = Awaited<ReturnType<typeof openLine>>
