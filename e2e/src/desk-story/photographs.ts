import sharp from 'sharp'

/** What a photograph shows, in two languages, and the name of its file: half of them are as a camera names them. */
export type Photograph = { readonly file: string; readonly en: string; readonly fr: string }

const SHOWN = [
  ['anchor', 'ancre'],
  ['apple', 'pomme'],
  ['bell', 'cloche'],
  ['boat', 'bateau'],
  ['bridge', 'pont'],
  ['candle', 'bougie'],
  ['castle', 'château'],
  ['chair', 'chaise'],
  ['church', 'église'],
  ['clock', 'horloge'],
  ['cloud', 'nuage'],
  ['crane', 'grue'],
  ['door', 'porte'],
  ['duck', 'canard'],
  ['fence', 'clôture'],
  ['flag', 'drapeau'],
  ['fountain', 'fontaine'],
  ['goose', 'oie'],
  ['hammer', 'marteau'],
  ['key', 'clé'],
  ['ladder', 'échelle'],
  ['lamp', 'lampe'],
  ['leaf', 'feuille'],
  ['mill', 'moulin'],
  ['owl', 'hibou'],
  ['piano', 'piano'],
  ['rose', 'rosier'],
  ['snail', 'escargot'],
  ['tower', 'tour'],
  ['wheel', 'roue'],
] as const

const COLOURS = [
  ['red', 'rouge'],
  ['yellow', 'jaune'],
  ['orange', 'orange'],
] as const

/** The photographs of a walk on which each thing was met in these colours too. */
const photographsOf = (shown: readonly (readonly [en: string, fr: string])[]): readonly Photograph[] =>
  shown.map(([en, fr], at) => ({
    file: at % 2 === 0 ? `IMG_${2040 + at}.jpg` : `${en.replaceAll(' ', '-')}.jpg`,
    en,
    fr,
  }))

/** Thirty photographs of a walk. */
export const PHOTOGRAPHS = photographsOf(SHOWN)

/** A hundred photographs of a longer walk. */
export const HUNDRED = photographsOf([
  ...SHOWN,
  ...COLOURS.flatMap(([en, fr]) => SHOWN.map(([thing, chose]) => [`${en} ${thing}`, `${chose} ${fr}`] as const)),
]).slice(0, 100)

const WIDTH = 7
const HEIGHT = 5

/** The colour of a cell: other for each photograph, so that none looks like another. */
const toneAt = (photograph: number, place: number): number => {
  const wave = Math.sin((photograph + 1) * 12.9898 + place * 78.233) * 43758.5453
  return Math.floor((wave - Math.floor(wave)) * 256)
}

/** A photograph as a camera would write it: blurred colours under some grain. */
export const takePhotograph = (at: number): Promise<Buffer> => {
  const cells = Buffer.from(Array.from({ length: WIDTH * HEIGHT * 3 }, (_, place) => toneAt(at, place)))
  return sharp(cells, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .resize(960, 640, { kernel: 'cubic', fit: 'fill' })
    .jpeg({ quality: 88 })
    .toBuffer()
}
