// npm 10 links the bin of whichever Node package is for this machine and then removes it with those that are for others.
// Runs after every install, in plain JavaScript, on whatever Node the machine has.
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const link = join(root, 'node_modules/.bin/node')
const installed = Object.keys(optionalDependencies).find((name) =>
  existsSync(join(root, 'node_modules', name, 'bin/node')),
)

if (installed && !existsSync(link)) symlinkSync(join('..', installed, 'bin/node'), link)
