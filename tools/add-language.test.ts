import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ROOT } from './project-files.ts'

/** A copy of the languages, in which an eighth one is begun. */
let copy: string
const at = (path: string): string => join(copy, 'packages/languages', path)

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'pd-language-'))
  cpSync(join(ROOT, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'))
  for (const part of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, 'packages/languages', part), at(part), { recursive: true })
})
after(() => rmSync(copy, { recursive: true }))

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')))

/** What the compiler says of the copy; nothing when it compiles. */
const compile = (): string => {
  const { stdout, error } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-b', '--pretty', 'false', at('.')], {
    encoding: 'utf8',
  })
  assert.equal(error, undefined)
  return stdout
}

test('the compiler asks for the folder of a language that has a code, and for each part that the folder lacks', () => {
  assert.equal(compile(), '')

  edit('src/language-names.ts', (text) => text.replace("en: 'English',", "en: 'English',\n  sv: 'Svenska',"))
  assert.match(compile(), /^\S*languages\.ts\(.+'sv' is missing/)

  mkdirSync(at('src/sv'))
  writeFileSync(
    at('src/sv/index.ts'),
    "import type { Language } from '../language.ts'\nexport const sv: Language = {}\n",
  )
  edit('src/languages.ts', (text) => `import { sv } from './sv/index.ts'\n${text.replace('{ en,', '{ en, sv,')}`)
  assert.match(compile(), /^\S*sv\/index\.ts\(.+: grammar, frequentWords, givenNames, obsceneWords$/m)
})
