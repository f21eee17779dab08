import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
/** The colours of the light theme or of the dark one, by name. */
const themeAt = (place: 2 | 3): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((found) => [
      found[1],
      found[place],
    ]),
  )
const themes = [themeAt(2), themeAt(3)]

const luminance = (hex = '#000000'): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)

const contrast = (one?: string, other?: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('every colour of text stands 4.5 to 1 on every ground of its theme', () => {
  for (const theme of themes) {
    for (const text of ['text', 'quiet', 'amber-text', 'mint-text', 'coral-text']) {
      for (const ground of ['page', 'raised']) {
        assert.ok(
          contrast(theme[text], theme[ground]) >= 4.5,
          `${text} on ${ground}: ${contrast(theme[text], theme[ground])}`,
        )
      }
    }
    assert.ok(contrast('#0f1220', theme.mint) >= 4.5)
    assert.ok(contrast(theme.text, theme.line) >= 4.5)
  }
})

test('what is a shape stands 3 to 1 on the page', () => {
  for (const theme of themes) {
    for (const shape of ['edge', 'mint', 'coral']) assert.ok(contrast(theme[shape], theme.page) >= 3, shape)
  }
})

test('words on the primary key can be read', () => {
  assert.ok(contrast('#0f1220', '#ffb31a') >= 4.5)
})
