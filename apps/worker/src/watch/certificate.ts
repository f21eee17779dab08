import { once } from 'node:events'
import { connect } from 'node:tls'

const NO_ANSWER_MS = 10_000

/** When the certificate of an https address ends, in epoch milliseconds, whether or not it is trusted here; rejects when there is none. */
export const certificateEndOf = async ({ hostname, port }: URL): Promise<number> => {
  const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname, rejectUnauthorized: false })
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(NO_ANSWER_MS) })
    const end = Date.parse(socket.getPeerCertificate().valid_to)
    if (Number.isNaN(end)) throw new Error('there is no certificate')
    return end
  } finally {
    socket.destroy()
  }
}
