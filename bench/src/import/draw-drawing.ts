import { seeded, within } from '../class/random.ts'

const SIDE = 600
const SHAPES = [6, 60] as const
/** Blur costs as much as all the rest, and few drawings have it. */
const BLURRED_SHARE = 0.1

type Random = () => number

const number = (random: Random, from: number, to: number): string => within(random, [from, to]).toFixed(1)

const colour = (random: Random): string =>
  `hsl(${number(random, 0, 360)} ${number(random, 30, 90)}% ${number(random, 20, 80)}%)`

const gradient = (random: Random, id: string): string =>
  `<linearGradient id="${id}" x2="${random().toFixed(2)}" y2="1"><stop stop-color="${colour(random)}"/><stop offset="1" stop-color="${colour(random)}"/></linearGradient>`

const curve = (random: Random): string => {
  const points = Array.from({ length: 12 }, () => number(random, 0, SIDE))
  return `<path d="M${points.slice(0, 2).join(' ')}C${points.slice(2, 8).join(' ')}S${points.slice(8).join(' ')}z" fill="${colour(random)}" stroke="${colour(random)}" stroke-width="${number(random, 0, 9)}"/>`
}

const ellipse = (random: Random): string =>
  `<ellipse cx="${number(random, 0, SIDE)}" cy="${number(random, 0, SIDE)}" rx="${number(random, 9, 150)}" ry="${number(random, 9, 150)}" fill="url(#g${random() < 0.5 ? 1 : 2})" opacity="${number(random, 0.3, 1)}"/>`

const box = (random: Random): string =>
  `<rect x="${number(random, 0, SIDE)}" y="${number(random, 0, SIDE)}" width="${number(random, 9, 200)}" height="${number(random, 9, 200)}" rx="9" fill="${colour(random)}" transform="rotate(${number(random, 0, 90)} ${SIDE / 2} ${SIDE / 2})"/>`

const blurred = (random: Random): string => `<g filter="url(#soft)">${ellipse(random)}${box(random)}</g>`

const KINDS = [curve, ellipse, box, curve, ellipse]

/** An SVG as clip art has them: curves, gradients, a few with a blur, on a canvas that is half of the time see-through. The seed alone decides. */
export const drawDrawing = (seed: number): string => {
  const random = seeded(seed)
  const shapes = Array.from({ length: Math.floor(within(random, SHAPES)) }, () =>
    (KINDS[Math.floor(random() * KINDS.length)] ?? curve)(random),
  )
  const ground = random() < 0.5 ? `<rect width="${SIDE}" height="${SIDE}" fill="${colour(random)}"/>` : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">`,
    `<defs>${gradient(random, 'g1')}${gradient(random, 'g2')}<filter id="soft"><feGaussianBlur stdDeviation="6"/></filter></defs>`,
    `${ground}${shapes.join('')}${random() < BLURRED_SHARE ? blurred(random) : ''}</svg>`,
  ].join('\n')
}
