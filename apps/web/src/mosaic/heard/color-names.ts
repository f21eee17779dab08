import type { Colour } from '../bitmap.ts'

/**
 * The plain colour words, a reduction of ISCC-NBS and CSS, each with the sRGB colours that it stands for. A word has several where one
 * alone would lose a neighbour: the red of a poppy and that of a brick are both "red" to a listener.
 */
const SAMPLES = {
  black: ['#000000', '#1a1a1f'],
  darkGrey: ['#3c3c40', '#55555a'],
  grey: ['#808084'],
  lightGrey: ['#b4b4b8', '#cfcfd3'],
  white: ['#ffffff', '#f1f1f3'],
  cream: ['#f3e9d8', '#fff3d6'],
  beige: ['#dcc6a0', '#c9b18c'],
  lightBrown: ['#b5855a', '#a37850'],
  brown: ['#7b4a2b', '#6d4534', '#8f5a35'],
  darkBrown: ['#43281a', '#352019'],
  peach: ['#ffc9a0', '#f2b48c'],
  lightPink: ['#fbd0d8', '#f3c4cf'],
  pink: ['#f59ab5', '#f27d9d', '#e879a5'],
  magenta: ['#d6249f', '#c4357f'],
  red: ['#e02020', '#f8312f', '#ef3b45', '#d13438'],
  darkRed: ['#8e1b1f', '#6b1518', '#a52a36'],
  orange: ['#f7901e', '#ff6d1a', '#e8702a'],
  rust: ['#b8501f', '#9c4722'],
  gold: ['#d99a00', '#c28a10'],
  yellow: ['#fcd53f', '#ffe600', '#ffc62b'],
  lightYellow: ['#fff6a0', '#fbe88a'],
  olive: ['#77782a', '#9a9a3c'],
  lime: ['#a6dc2d', '#86d72f'],
  lightGreen: ['#a5e0a0', '#bfe8c4'],
  green: ['#2fa84f', '#44a321', '#008000'],
  darkGreen: ['#14532d', '#1f6b35', '#2f5d32'],
  teal: ['#0f7673', '#2b8a85'],
  turquoise: ['#30cbb8', '#7fe0d0'],
  cyan: ['#22c8ea', '#5ad7f0'],
  lightBlue: ['#9ccbf5', '#c3dff7', '#7fb5ea'],
  blue: ['#1f6fe0', '#0074ba', '#2f86d6'],
  darkBlue: ['#16256b', '#1d3f7c'],
  slate: ['#475380', '#5d6b8c'],
  violet: ['#7a5cf0', '#8d65c5'],
  purple: ['#7a2c96', '#5b2b73'],
  lavender: ['#c3b1ea', '#a894d8'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A plain colour word, by its key in the catalogue of words. */
export type ColorName = keyof typeof SAMPLES
/** All of them. */
export const COLOR_NAMES = Object.keys(SAMPLES) as readonly ColorName[]

/** A colour in OKLab. */
export type Lab = readonly [lightness: number, a: number, b: number]

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** A colour in OKLab (Björn Ottosson, 2020), in which equal distances look about equally far apart. */
export const toLab = ([red, green, blue]: Colour): Lab => {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** How far apart two colours look. */
export const colorDistance = (one: Lab, other: Lab): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])

const fromHex = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const PALETTE = COLOR_NAMES.flatMap((name) => SAMPLES[name].map((hex) => ({ name, lab: toLab(fromHex(hex)) })))

/** The word for a colour: that of the nearest sample. */
export const nameColor = (color: Colour): ColorName => {
  const lab = toLab(color)
  let nearest = { name: 'black' as ColorName, distance: Number.POSITIVE_INFINITY }
  for (const sample of PALETTE) {
    const distance = colorDistance(lab, sample.lab)
    if (distance < nearest.distance) nearest = { name: sample.name, distance }
  }
  return nearest.name
}
