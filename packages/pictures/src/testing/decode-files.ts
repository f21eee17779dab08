// A process of its own: decodes the files that follow the first argument into the folder that it names.
import { join } from 'node:path'
import { createDecoder } from '../decode/decoder.ts'
import { jobOf } from './job-of.ts'

const [into = '', ...files] = process.argv.slice(2)
const decode = createDecoder()
const limits = { timeMs: 600_000 }
await Promise.all(files.map(async (file, n) => decode(await jobOf(file, join(into, `decoding-${n}.jpg`), { limits }))))
process.stdout.write('done\n')
