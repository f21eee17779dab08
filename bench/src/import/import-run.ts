// A process of its own: imports the folder of the first argument into the folder of the second, and tells how it went.
import { join } from 'node:path'
import { importSource, openFolder, openImages } from '@pd/catalogue'
import { openStore } from '@pd/store'
import { tellRun } from './run-report.ts'

const [from = '', into = ''] = process.argv.slice(2)
const images = await openImages(join(into, 'images'))
const store = await openStore(join(into, 'import.db'))

const startedAt = performance.now()
const source = await openFolder(from)
const tools = { imports: store.imports, images, fileOf: (_name: string, path: string) => source.fileOf(path) }
const report = await importSource(source, { ...tools, now: Date.now })
tellRun(report.imported, startedAt)
await store.close()
