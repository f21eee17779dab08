/** Draws the picture of link previews, `apps/web/public/preview.png`: `node e2e/src/screenshots/draw-preview.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { openBrowser } from '../browser.ts'

const FILE = join(import.meta.dirname, '../../../apps/web/public/preview.png')
const SIZE = { width: 1200, height: 630 }
const FONT = '@fontsource/pixelify-sans/files/pixelify-sans-latin-600-normal.woff2'
const QUESTION = ['..####..', '.##..##.', '.....##.', '....##..', '...##...', '...##...', '........', '...##...']
const NIGHT = ['#1a1f33', '#222942', '#2c3350', '#3a4266']
const AMBER = ['#ffb31a', '#f09628', '#ffcd60']
const COLUMNS = 10
const CELL = 63

const cellAt = (column: number, row: number): string => {
  const shades = QUESTION[row - 1]?.[column - 1] === '#' ? AMBER : NIGHT
  const colour = shades[(column * 7 + row * 5) % shades.length]
  const [x, y] = [SIZE.width - (COLUMNS - column) * CELL, row * CELL]
  return `<rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${CELL - 2}" fill="${colour}"/>`
}

const mosaic = Array.from({ length: COLUMNS * COLUMNS }, (_, at) => cellAt(at % COLUMNS, Math.floor(at / COLUMNS)))

const draw = async (): Promise<void> => {
  const font = (await readFile(createRequire(import.meta.url).resolve(FONT))).toString('base64')
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: SIZE })
  await page.setContent(`<style>
    @font-face { font-family: Pixel; src: url(data:font/woff2;base64,${font}) }
    body { margin: 0; background: #0f1220 }
    text { font: 600 92px/1 Pixel; fill: #f3efe4 }
  </style><svg width="1200" height="630" shape-rendering="crispEdges">${mosaic.join('')}
    <text x="48" y="305">Pixel</text><text x="48" y="393">Detective</text></svg>`)
  await page.evaluate(() => document.fonts.ready)
  const picture = await page.screenshot()
  await browser.close()
  await writeFile(FILE, await sharp(picture).png({ palette: true, colours: 64, effort: 10 }).toBuffer())
}

await draw()
