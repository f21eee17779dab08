import type { ComponentChildren } from 'preact'
import { scatter } from '../mosaic/split.ts'
import { Figures } from './digits.tsx'

const SIDE = 8
const places = Array.from({ length: SIDE * SIDE }, (_, index) => [index % SIDE, Math.floor(index / SIDE)] as const)

const TICK = [
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 5],
  [4, 4],
  [5, 3],
  [6, 2],
  [7, 1],
] as const

const FACES = {
  loading: () => true,
  lost: (x: number, y: number) => scatter(x, y) > 0.35 + (x + y) / 28,
  broken: (x: number, y: number) => Math.abs(x - y) > 1 || scatter(x, y) > 0.8,
  done: (x: number, y: number) => TICK.some(([column, row]) => column === x && (row === y || row === y + 1)),
  empty: (x: number, y: number) => x === 0 || y === 0 || x === SIDE - 1 || y === SIDE - 1,
}

const Mosaic = ({ face }: { face: keyof typeof FACES }) => (
  <svg class="drawn-cells" viewBox="0 0 8 8" aria-hidden="true">
    {places
      .filter(([x, y]) => FACES[face](x, y))
      .map(([x, y]) => {
        const shade = Math.floor(scatter(y, x) * 4)
        return <rect key={`${x}-${y}`} class={`shade-${shade}`} x={x + 0.05} y={y + 0.05} width="0.9" height="0.9" />
      })}
  </svg>
)

type Props = {
  face: keyof typeof FACES
  title: string
  text?: string
  heading?: boolean
  figure?: string
  children?: ComponentChildren
}

/** A state without content, drawn with cells: one sentence and at most one thing to do. */
export const DrawnState = ({ face, title, text, heading = false, figure, children }: Props) => (
  <div class={`drawn drawn-${face}`}>
    {figure ? <Figures written={figure} /> : <Mosaic face={face} />}
    {heading ? <h1>{title}</h1> : <p class="drawn-title">{title}</p>}
    {text && <p>{text}</p>}
    {children}
  </div>
)
