// A process of its own: imports the folder of the first argument into the folder of the second, and tells how it went. With a third argument,
// in-process, it decodes by itself.
import { join } from 'node:path'
import { importSource, openFolder, openImages } from '@pd/catalogue'
import { decodeInProcess } from '@pd/pictures'
import { openStore } from '@pd/store'
import { startReport } from './run-report.ts'

const [from = '', into = '', decoding = ''] = process.argv.slice(2)
const images = await openImages(join(into, 'images'), decoding === 'in-process' ? decodeInProcess : undefined)
const store = await openStore(join(into, 'import.db'))

const printReport = startReport()
const source = await openFolder(from)
const tools = { imports: store.imports, images, fileOf: (_name: string, path: string) => source.fileOf(path) }
const report = await importSource(source, { ...tools, now: Date.now })
printReport(report.imported)
await store.close()
