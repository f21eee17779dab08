/** Draws the icons of the installed app from `apps/web/public/favicon.svg`: `node e2e/src/screenshots/draw-icons.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'

const PUBLIC = join(import.meta.dirname, '../../../apps/web/public')
const INK = '#0f1220'
/** A system cuts a maskable icon to a shape; what lies within four fifths of it stays. The icon's 14 cells of 16 take 9 of them. */
const MASKED_SHARE = 0.625

const drawAt = (svg: Buffer, side: number) => sharp(svg, { density: 96 * 32 }).resize(side, side, { kernel: 'nearest' })

const write = async (name: string, image: Sharp): Promise<void> =>
  writeFile(join(PUBLIC, name), await image.png({ palette: true, colours: 16, effort: 10 }).toBuffer())

const svg = await readFile(join(PUBLIC, 'favicon.svg'))
for (const side of [192, 512]) await write(`icon-${side}.png`, drawAt(svg, side))
const inner = 512 * MASKED_SHARE
const margin = (512 - inner) / 2
const logo = await drawAt(svg, inner).toBuffer()
const masked = await sharp({ create: { width: 512, height: 512, channels: 3, background: INK } })
  .composite([{ input: logo, left: margin, top: margin }])
  .png()
  .toBuffer()
await write('icon-maskable.png', sharp(masked))
await write('apple-touch-icon.png', sharp(masked).resize(192, 192, { kernel: 'nearest' }))
