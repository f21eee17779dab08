import { askHealth } from '@pd/runtime/ask-health'

// A container's HEALTHCHECK runs this with the socket of its decoder: exits with 0 when the service answers, else with 1 and the reason.

const [socket = ''] = process.argv.slice(2)
const reason = await askHealth({ path: socket }, 'decoder', '/health')
if (reason !== null) process.stderr.write(`The decoder at ${socket} is not ready: ${reason}\n`)
process.exitCode = reason === null ? 0 : 1
