import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchPage, PAGES, type PageName, pagePath } from './pages.ts'

test('the path of a page leads to that page', () => {
  for (const page of Object.keys(PAGES) as PageName[])
    assert.equal(matchPage(PAGES[page].replace(/:\w+/g, 'x'))?.page, page)
  assert.deepEqual(matchPage(pagePath('results', 'ABC234')), { page: 'results', code: 'ABC234' })
  assert.deepEqual(matchPage('/play/'), { page: 'setup' })
})

test('a value in a path is encoded', () => {
  assert.equal(pagePath('game', 'a/b c'), '/play/a%2Fb%20c')
})

test('another path is no page', () => {
  for (const path of ['/x', '/rooms', '/rooms/old', '/play/a/b', '/room', '/room/ABC234/x', '/screen/ABC234/results'])
    assert.equal(matchPage(path), null, path)
})
