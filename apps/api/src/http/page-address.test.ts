import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { withAddress } from './page-address.ts'

const page = readFileSync(new URL('../../../web/index.html', import.meta.url), 'utf8')
const imageIn = (html: string) => /og:image" content="([^"]*)"/.exec(html)?.[1]

test('a page names the picture of link previews by the address by which it was asked for', () => {
  assert.equal(
    imageIn(withAddress(page, { protocol: 'https', host: 'pixels.example', basePath: '' })),
    'https://pixels.example/preview.png',
  )
  assert.equal(
    imageIn(withAddress(page, { protocol: 'http', host: '[::1]:8080', basePath: '' })),
    'http://[::1]:8080/preview.png',
  )
})

test('a host that is none is not written into a page', () => {
  for (const host of ['', 'a"><script>', 'a/b', 'a b'])
    assert.equal(withAddress(page, { protocol: 'http', host, basePath: '' }), page)
})

test('below a base path every address in a page has it in front', () => {
  const below = withAddress(page, { protocol: 'https', host: 'school.example', basePath: '/game' })
  assert.equal(imageIn(below), 'https://school.example/game/preview.png')
  assert.deepEqual(
    [...below.matchAll(/(?:href|src|content)="(\/[^"]*)"/g)].filter(([, path]) => !path?.startsWith('/game/')),
    [],
  )
  assert.match(below, /name="pd-base" content="\/game\/"/)
})

test('every page has a title, a sentence and a picture for link previews', () => {
  for (const name of ['og:title', 'og:description', 'og:image', 'og:type'])
    assert.match(page, new RegExp(`<meta property="${name}" content="[^"]+" />`))
})
