import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type CopiedWorkspaces, copyWorkspaces } from './copied-workspaces.ts'

const LANGUAGES = 'packages/languages'
let copy: CopiedWorkspaces

describe('a new language', () => {
  before(() => {
    copy = copyWorkspaces(LANGUAGES)
  })
  after(() => copy.remove())

  test('the compiler asks for the folder of a language that has a code, and for each part that the folder lacks', () => {
    assert.equal(copy.compile(LANGUAGES), '')

    copy.edit(`${LANGUAGES}/src/language-names.ts`, (text) =>
      text.replace("en: 'English',", "en: 'English',\n  sv: 'Svenska',"),
    )
    const missing = copy.compile(`${LANGUAGES}/tsconfig.server.json`)
    for (const file of ['src/languages', 'server/player-words'])
      assert.match(missing, new RegExp(`^\\S*${file}\\.ts\\(.+'sv' is missing`, 'm'))

    copy.write(
      `${LANGUAGES}/src/sv/index.ts`,
      "import type { Language } from '../language.ts'\nexport const sv: Language = {}\n",
    )
    copy.edit(
      `${LANGUAGES}/src/languages.ts`,
      (text) => `import { sv } from './sv/index.ts'\n${text.replace('{ en,', '{ en, sv,')}`,
    )
    assert.match(copy.compile(LANGUAGES), /^\S*sv\/index\.ts\(.+: grammar, stopWords, phrases, frames$/m)
  })
})
