import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const SOURCE = join(import.meta.dirname, '../..')
const THEME = /(?:@media[^{]*(?:prefers-color-scheme|prefers-contrast|forced-colors)|\[data-theme)[^{]*\{/g
const DECLARATION = /([a-z-]+):\s*[^;{}]+;/g
const COLOURS_AND_BORDERS = /^(?:--.+|color-scheme|forced-color-adjust|border)$/

/** What the block that begins at this place holds, with the blocks in it. */
const blockAt = (css: string, start: number): string => {
  let depth = 1
  let end = start
  for (; depth > 0 && end < css.length; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0
  return css.slice(start, end - 1)
}

const read = (pattern: string) =>
  globSync(pattern, { cwd: SOURCE }).map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }))

// so the browser's tests judge all that is no colour once, and only colours in every theme
test('a theme changes colours and borders, never what is shown or where', () => {
  const blocks = read('**/*.css').flatMap(({ text }) =>
    [...text.matchAll(THEME)].map((match) => blockAt(text, match.index + match[0].length)),
  )
  assert.ok(blocks.length >= 5)
  const set = blocks.flatMap((block) => [...block.matchAll(DECLARATION)].map(([, property = '']) => property))
  assert.deepEqual(
    set.filter((property) => !COLOURS_AND_BORDERS.test(property)),
    [],
  )
})

test('no code asks for the theme of the device', () => {
  const asking = read('**/*.{ts,tsx}').filter(
    ({ file, text }) => !file.endsWith('.test.ts') && /prefers-color-scheme|prefers-contrast|forced-colors/.test(text),
  )
  assert.deepEqual(asking, [])
})
