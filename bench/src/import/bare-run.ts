// A process of its own: nothing but sharp, with the decodes and encodes of an import, two at once.
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { startReport } from './run-report.ts'

const AT_ONCE = 2
const SIDE = 1600

const [from = '', into = ''] = process.argv.slice(2)
sharp.concurrency(1)
await mkdir(into, { recursive: true })

const develop = (name: string) =>
  sharp(join(from, name))
    .autoOrient()
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toFile(join(into, name))

const printReport = startReport()
const names = await readdir(from)
const queue = names.values()
const work = async () => {
  for (const name of queue) await develop(name)
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
printReport(names.length)
