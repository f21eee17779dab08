/** `npm run lock`, after every `npm install`: brings package-lock.json into the form in which it installs on every Node. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../project-files.ts'
import { lockFaults, withoutEngines } from './lock-file.ts'

const file = join(ROOT, 'package-lock.json')
const lock = withoutEngines(JSON.parse(readFileSync(file, 'utf8')))
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`)
for (const fault of lockFaults(lock)) {
  console.error(`package-lock.json: ${fault}`)
  process.exitCode = 1
}
