// A process of its own: a decoder service on the socket that its argument names, as the stack runs one. Says `ready` when it listens.
import { serveDecoder } from '../decoder-service/serve-decoder.ts'

const [socket = ''] = process.argv.slice(2)
await serveDecoder({ socket })
process.stdout.write('ready\n')
