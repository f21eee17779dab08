// Ends with an error unless a Node runs the game: the one that runs this, or one that is linked now for what npm runs next.
import { fileURLToPath } from 'node:url'
import { canRunGame } from './node/choose-node.js'
import { linkNode } from './node/link-node.js'

if (process.platform === 'win32' || !canRunGame(process.version)) {
  const { node, message } = linkNode({ root: fileURLToPath(new URL('..', import.meta.url)) })
  if (!node) {
    process.stderr.write(`${message}\n`)
    process.exitCode = 1
  }
}
