import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Measure } from '../run/measure.ts'
import { VITE, WEB } from '../run/places.ts'
import { followImports, readIndex } from './first-load.ts'

const KB = 1000

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const exactlyOne = (what: string, count: number): Figure => ({
  what,
  ours: String(count),
  against: '1',
  ratio: count === 0 ? Number.NaN : count,
  target: { atMost: 1 },
})

/** What the first load of the built web app weighs. */
export const weight: Measure = {
  name: 'weight',
  about: 'the first load of the web app: compressed JavaScript, stylesheets, fonts, against limits',
  needs: [],
  run: async ({ folder, processes, say }) => {
    const built = join(folder, 'dist')
    await processes.run([process.execPath, VITE, 'build', WEB, '--outDir', built, '--logLevel', 'warn'])
    const read = (file: string) => readFile(join(built, file))
    const index = readIndex((await read('index.html')).toString())
    const files = await readdir(built, { recursive: true })
    const fonts = await Promise.all(files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file)).map(read))
    const scripts = await Promise.all((await followImports(built, index.scripts)).map(read))
    const [brotli, gzip] = [brotliCompressSync, gzipSync].map((compress) =>
      sum(scripts.map((script) => compress(script).length)),
    )
    say(
      `${scripts.length} scripts of ${sum(scripts.map(({ length }) => length))} B, ${formatNumber(gzip ?? 0)} B by gzip`,
    )
    return [
      within('JavaScript of the first load, brotli', (brotli ?? 0) / KB, { limit: 45, unit: 'kB' }),
      exactlyOne('stylesheets of the first load', new Set(index.styles).size),
      exactlyOne('font files', fonts.length),
      within('the font', sum(fonts.map(({ length }) => length)) / KB, { limit: 15, unit: 'kB' }),
    ]
  },
}
