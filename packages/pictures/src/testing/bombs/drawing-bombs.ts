import { gzipSync } from 'node:zlib'
import { svg } from '../pictures.ts'
import type { Bomb } from './bomb.ts'

/** Blanks of a drawing, which compress to a few hundred kilobytes. */
const ZEROS = 300_000_000

/** An element that uses the one before ten times, again and again. */
const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, n) => `<g id="u${n + 1}">${`<use href="#u${n}"/>`.repeat(10)}</g>`).join('')

const filtered = (primitive: string): string =>
  svg(
    `<filter id="f" x="-900%" y="-900%" width="9999%" height="9999%">${primitive.repeat(20)}</filter><rect width="100" height="50" filter="url(#f)"/>`,
  )

const STOPPED = ['too_slow', 'too_much_memory', 'damaged', 'nothing_to_see', 'ok'] as const

const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
const withSubset = (subset: string, body: string) => svg(body).replace('?>', `?><!DOCTYPE svg [${subset}]>`)
const pixel = `data:image/svg+xml;base64,${Buffer.from(svg('<rect width="9" height="9"/>')).toString('base64')}`

/** Bombs of drawings. */
export const DRAWING_BOMBS: Readonly<Record<string, Bomb>> = {
  'a billion laughs': {
    bytes: withSubset(`<!ENTITY l0 "ha">${laughs}`, '<text>&l12;</text>'),
    becomes: ['external_reference'],
  },
  'a long entity a million times': {
    bytes: withSubset(`<!ENTITY a "${'x'.repeat(100_000)}">`, `<text>${'&a;'.repeat(1_000_000)}</text>`),
    becomes: ['file_too_big'],
  },
  'uses of uses of uses': {
    bytes: svg(`<rect id="u0" width="9" height="9"/>${nested(12)}<use href="#u12"/>`),
    becomes: STOPPED,
  },
  'a use of itself': { bytes: svg('<g id="a"><use href="#a"/><rect width="9" height="9"/></g>'), becomes: STOPPED },
  'a pattern of itself': {
    bytes: svg(
      '<pattern id="p" width="1" height="1"><rect width="9" height="9" fill="url(#p)"/></pattern><rect width="99" height="49" fill="url(#p)"/>',
    ),
    becomes: STOPPED,
  },
  'a mask of itself': {
    bytes: svg(
      '<mask id="m"><rect width="99" height="49" fill="#fff" mask="url(#m)"/></mask><rect width="99" height="49" mask="url(#m)"/>',
    ),
    becomes: STOPPED,
  },
  'a hundred thousand groups within each other': {
    bytes: svg(`${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}`),
    becomes: STOPPED,
  },
  'turbulence of a huge region': {
    bytes: filtered('<feTurbulence numOctaves="9999" baseFrequency="9"/>'),
    becomes: STOPPED,
  },
  'blurs of a huge region': { bytes: filtered('<feGaussianBlur stdDeviation="99999"/>'), becomes: STOPPED },
  'morphology of a huge radius': {
    bytes: filtered('<feMorphology operator="dilate" radius="99999"/>'),
    becomes: STOPPED,
  },
  'a matrix of a huge order': {
    bytes: filtered(`<feConvolveMatrix order="300" kernelMatrix="${'1 '.repeat(90_000)}"/>`),
    becomes: [...STOPPED, 'file_too_big'],
  },
  'dashes of a hair’s breadth': {
    bytes: svg(
      '<path d="M0 0H1e9" stroke="#000" stroke-dasharray="1e-9" stroke-width="9"/>',
      'width="1e9" height="1e9"',
    ),
    becomes: STOPPED,
  },
  'a path of a million points': {
    bytes: svg(`<path stroke="#000" stroke-linejoin="round" d="M0 0${'l9 9 9-9'.repeat(500_000)}"/>`),
    becomes: STOPPED,
  },
  'a drawing within a drawing': {
    bytes: svg(`<image width="9" height="9" href="${pixel}"/>`),
    becomes: ['external_reference'],
  },
  'a drawing of 300 MB, compressed': {
    bytes: gzipSync(svg(' '.repeat(ZEROS))),
    becomes: ['format_unsupported', 'file_too_big'],
  },
  'a compressed drawing, compressed again': {
    bytes: gzipSync(gzipSync(svg('<rect width="9" height="9"/>'))),
    becomes: ['format_unsupported', 'not_a_picture'],
  },
}
