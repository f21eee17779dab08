import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { PAGES, type PageName } from '@pd/contract/client'
import { UI_LANGUAGES } from '@pd/languages'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { loadCatalogue } from './src/app/words/load-catalogue.ts'
import { createSay } from './src/app/words/say.ts'
import { codeOf, writeStaticPage } from './src/shell/static-pages.ts'

/** The name is set in the pixel face, so its one file is asked for together with the stylesheet that would ask for it later. */
const preloadFont = (): Plugin => ({
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => file.endsWith('.woff2'))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          injectTo: 'head',
        })),
  },
})

/**
 * Scripts and styles find each other by where they lie. Pages, which are served at many addresses, begin each at the root, and a server
 * below a base path puts that in front.
 */
const addressesFromRoot = (): Plugin => ({
  name: 'addresses-from-root',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll('="./', '="/') },
})

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

const chunksIn = (bundle: Bundle): Chunk[] => Object.values(bundle).filter((each) => each.type === 'chunk')

/** The files of this source and of all that it imports, without those that every page loads. */
const filesOf = (bundle: Bundle, source: string): string[] => {
  const chunks = new Map(chunksIn(bundle).map((chunk) => [chunk.fileName, chunk]))
  const isSource = (id: string) => id.endsWith(`/src/${source}`)
  const first = [...chunks.values()].find(({ moduleIds }) => moduleIds.some(isSource))
  if (!first) throw new Error(`${source}, which pages load when they are shown, is not in the build`)
  const found = new Set([first.fileName])
  for (const name of found) for (const next of chunks.get(name)?.imports ?? []) found.add(next)
  const loaded = [...found].flatMap((name) => chunks.get(name) ?? []).filter(({ isEntry }) => !isEntry)
  return loaded.flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])])
}

/** Has the page ask for its code together with the app's, which would ask for it only once it runs. */
const preloadCode = (html: string, bundle: Bundle, sources: readonly string[]): string => {
  const files = [...new Set(sources.flatMap((source) => filesOf(bundle, source)))].filter(
    (file) => !html.includes(file),
  )
  const links = files.map((file) =>
    file.endsWith('.css')
      ? `<link rel="preload" as="style" crossorigin href="/${file}">`
      : `<link rel="modulepreload" crossorigin href="/${file}">`,
  )
  return html.replace('  </head>', [...links.map((link) => `    ${link}\n`), '  </head>'].join(''))
}

/** A file for each page in each language, for link previews and for the time until the script runs; servers choose by Accept-Language. */
const writePages = (): Plugin => ({
  name: 'write-pages',
  apply: 'build',
  writeBundle: {
    sequential: true,
    handler: async ({ dir = '' }, bundle) => {
      const built = readFileSync(join(dir, 'index.html'), 'utf8')
      for (const language of UI_LANGUAGES) {
        const folder = join(dir, 'pages', language)
        const speaker = { language, say: createSay(language, await loadCatalogue(language)) }
        mkdirSync(folder, { recursive: true })
        for (const page of Object.keys(PAGES) as PageName[])
          writeFileSync(
            join(folder, `${page}.html`),
            preloadCode(writeStaticPage(built, page, speaker), bundle, codeOf(page, language)),
          )
      }
    },
  },
})

/** What only curators fetch: players need not keep it. */
const OF_THE_DESK = /\/(?:screens|words)\/desk\/|\/tus-js-client\//

/** Writes in front of the service worker which files it keeps, by the names that they have in this build, and a name for them all. */
const listFiles = (): Plugin => ({
  name: 'list-files',
  apply: 'build',
  writeBundle: ({ dir = '' }, bundle) => {
    const desk = chunksIn(bundle)
      .filter(({ moduleIds }) => moduleIds.some((id) => OF_THE_DESK.test(id)))
      .map(({ fileName }) => fileName)
    const worker = join(dir, 'sw.js')
    const files = readdirSync(join(dir, 'assets'))
      .map((name) => `assets/${name}`)
      .filter((name) => !desk.includes(name))
    const code = readFileSync(worker, 'utf8')
    const version = hash('sha256', [...files, readFileSync(join(dir, 'index.html')), code].join('\n')).slice(0, 16)
    writeFileSync(worker, `self.pdVersion="${version}";self.pdFiles=${JSON.stringify(files)};\n${code}`)
  },
})

/** Every server sends the smallest form that a browser takes, and none has to compress. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  writeBundle: ({ dir = '' }) => {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (name.startsWith('pages') || !/\.(js|css|html|svg|webmanifest)$/.test(name)) continue
      const file = join(dir, name)
      const bytes = readFileSync(file)
      writeFileSync(`${file}.br`, brotliCompressSync(bytes))
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    }
  },
})

/** Shared code below this many bytes joins what is shared by nearly the same screens: each file costs a request and a head. */
const MERGED_BELOW = 16_000

/** Shared code is named after all that share it; that is left out. */
const plainName = (name: string): string => name.replace(/~.*/, '')

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/',
  plugins: [preloadFont(), addressesFromRoot(), writePages(), listFiles(), precompress()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/shell/worker/worker.ts' },
      // the worker's address never changes, and lies at the root: it serves what lies below it
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: ({ name }) => `assets/${plainName(name)}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) => `assets/${plainName(name.replace(/\.\w+$/, ''))}-[hash][extname]`,
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], test: (id) => !id.includes('/shell/worker/worker') },
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: MERGED_BELOW },
          ],
        },
      },
    },
  },
}))
