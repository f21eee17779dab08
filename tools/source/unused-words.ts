import { ROOT, read } from '../project-files.ts'
import { sourceFiles } from './source-files.ts'

const WEB = 'apps/web/src/'
const WORDS = `${WEB}app/words/`
/** The sentences of players, and those of the desk, which are fetched with it. */
const CATALOGUES = ['en.ts', 'desk/en.ts']
const KEY = /^ {2}'?([a-z][\w.]*)'?:/gm
const QUOTED = /'([a-z][\w.]*)'/g
const TEMPLATE = /`([a-z][\w.]*\$\{[^`]*)`/g

/** A template of a key as a pattern: a word for each of its holes. */
const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replaceAll('.', '\\.'))
      .join('[\\w]+')}$`,
  )

/** The keys of sentences that no source names, neither whole nor by a template such as `verdict.${verdict}`. */
export const unusedKeys = (keys: readonly string[], sources: readonly string[]): string[] => {
  const named = new Set(sources.flatMap((source) => [...source.matchAll(QUOTED)].map(([, key]) => key)))
  const patterns = sources.flatMap((source) => [...source.matchAll(TEMPLATE)].map(([, key]) => patternOf(key ?? '')))
  return keys.filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)))
}

if (import.meta.main) {
  const sources = sourceFiles(ROOT)
    .filter((file) => file.startsWith(WEB) && !file.startsWith(WORDS))
    .map(read)
  for (const file of CATALOGUES) {
    const keys = [...read(WORDS + file).matchAll(KEY)].map(([, key]) => key ?? '')
    const unused = unusedKeys(keys, sources)
    for (const key of unused) console.error(`${WORDS}${file}: the app never says "${key}": delete it in every language`)
    if (unused.length > 0) process.exitCode = 1
  }
}
