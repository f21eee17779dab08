import { once } from 'node:events'
import type { Server } from '../run/processes.ts'

/** What V8 and its buffers hold, in KiB. */
const HELD = '(({ heapUsed, external }) => (heapUsed + external) / 1024)(process.memoryUsage())'

type Reply = { readonly id: number; readonly result: { readonly result: { readonly value: number } } }

/** What a Node process that was started with `--inspect=0` holds after a collection, in KiB: exact, where resident memory has room left from before. */
export const heapKiB = async (server: Server): Promise<number> => {
  const socket = new WebSocket(await server.said(/^Debugger listening on (ws:\S+)$/m))
  await once(socket, 'open')
  let asked = 0
  const ask = async (method: string, params: object = {}): Promise<Reply> => {
    asked += 1
    socket.send(JSON.stringify({ id: asked, method, params }))
    for (;;) {
      const [{ data }] = (await once(socket, 'message')) as [MessageEvent]
      const reply = JSON.parse(String(data)) as Reply
      if (reply.id === asked) return reply
    }
  }
  // what the first collection finalises, the second one frees
  for (let turn = 0; turn < 2; turn++) await ask('HeapProfiler.collectGarbage')
  const { result } = await ask('Runtime.evaluate', { expression: HELD, returnByValue: true })
  socket.close()
  return result.result.value
}
