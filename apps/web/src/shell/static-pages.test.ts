import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { PAGES, type PageName } from '@pd/contract/client'
import { UI_LANGUAGES } from '@pd/languages'
import { loadCatalogue } from '../app/words/load-catalogue.ts'
import { createSay } from '../app/words/say.ts'
import { writeStaticPage } from './static-pages.ts'

const built = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')
const names = Object.keys(PAGES) as PageName[]
const read = (page: string, property: string) =>
  new RegExp(`(?:property|name)="${property}" content="([^"]*)"`).exec(page)?.[1] ?? ''
const speakerOf = async (language: (typeof UI_LANGUAGES)[number]) => ({
  language,
  say: createSay(language, await loadCatalogue(language)),
})

test('every page says in every language what it is, to link previews and before its script runs', async () => {
  for (const language of UI_LANGUAGES) {
    const speaker = await speakerOf(language)
    for (const name of names) {
      const page = writeStaticPage(built, name, speaker)
      const what = speaker.say('home.what').replaceAll('"', '&quot;')
      assert.match(page, new RegExp(`<html lang="${language}">`))
      assert.ok(read(page, 'og:title').includes('Pixel Detective'), name)
      for (const sentence of [read(page, 'og:description'), read(page, 'description')])
        assert.ok(sentence.endsWith(what), `${name}: ${sentence}`)
      assert.ok(page.slice(page.indexOf('<div id="app">')).includes(what), name)
      assert.equal(read(page, 'og:image'), '/preview.png')
    }
  }
})

test('home has its doors before its script runs, and other pages their titles', async () => {
  const speaker = await speakerOf('fr')
  const home = writeStaticPage(built, 'home', speaker)
  assert.deepEqual(
    [...home.matchAll(/class="door [^"]*" href="([^"]*)"/g)].map(([, path]) => path),
    ['/daily', '/play', '/rooms/new', '/objects'],
  )
  assert.equal(read(writeStaticPage(built, 'daily', speaker), 'og:title'), 'L’image du jour · Pixel Detective')
})
