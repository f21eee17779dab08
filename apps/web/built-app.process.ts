import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { LANGUAGE_CODES, LANGUAGE_NAMES } from '@pd/languages'
import { frequentWordsOf } from '@pd/languages/frequent-words'
import { PLAYER_WORDS } from '@pd/languages/player-words'
import { build } from 'vite'

describe('the built app', () => {
  /** Each script and style sheet: its name and its text. */
  const assets: string[] = []
  let game = ''
  before(async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'pd-built-'))
    try {
      await build({ root: import.meta.dirname, logLevel: 'silent', build: { outDir, emptyOutDir: true } })
      const files = (await readdir(join(outDir, 'assets'))).filter((name) => /\.(js|css)$/.test(name))
      for (const name of files) assets.push(`${name} ${await readFile(join(outDir, 'assets', name), 'utf8')}`)
      game = await readFile(join(outDir, 'pages/fr/game.html'), 'utf8')
    } finally {
      await rm(outDir, { recursive: true })
    }
  })
  const holds = (text: string): boolean => assets.some((asset) => asset.includes(text))

  test('has its screens, and nothing of the page of components that npm run dev serves', () => {
    assert.ok(holds('standings'))
    assert.deepEqual([holds('gallery'), holds('sample-stage')], [false, false])
  })

  test('is one script and one style sheet, beside which a page asks at once for its own code and its language', () => {
    const asked = [...game.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/assets\/([^"]*\.(?:js|css))"/g)]
    assert.equal(game.match(/<script [^>]*src/g)?.length, 1)
    assert.equal(game.match(/<link rel="stylesheet"/g)?.length, 1)
    const texts = asked.map(([, name]) => assets.find((asset) => asset.startsWith(`${name} `)) ?? assert.fail(name))
    for (const part of ['answer-field', 'introduction-step', 'Ouvrir l’enquête'])
      assert.ok(
        texts.some((text) => text.includes(part)),
        part,
      )
  })

  test('names every language of answers, and has none of the words that only the server needs', () => {
    for (const language of LANGUAGE_CODES) {
      const { givenNames, obsceneWords } = PLAYER_WORDS[language]
      assert.ok(holds(LANGUAGE_NAMES[language]), language)
      assert.ok(!holds([...frequentWordsOf(language)].slice(1_000, 1_003).join('\n')), language)
      assert.deepEqual([givenNames.first.slice(0, 2).join(' '), ...obsceneWords.patterns].filter(holds), [])
    }
  })
})
