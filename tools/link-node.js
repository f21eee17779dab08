// Runs after every install. A failure is no error here: the commands that need a Node tell it (require-node.js).
import { fileURLToPath } from 'node:url'
import { linkNode } from './node/link-node.js'

const { message } = linkNode({ root: fileURLToPath(new URL('..', import.meta.url)) })
if (message) process.stdout.write(`${message}\n`)
