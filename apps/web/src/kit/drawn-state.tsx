import type { ComponentChildren } from 'preact'
import { scatter } from '../mosaic/split.ts'

const SIDE = 8
const places = Array.from({ length: SIDE * SIDE }, (_, index) => [index % SIDE, Math.floor(index / SIDE)] as const)

const FACES = {
  loading: () => true,
  lost: (x: number, y: number) => scatter(x, y) > 0.35 + (x + y) / 28,
  broken: (x: number, y: number) => Math.abs(x - y) > 1 || scatter(x, y) > 0.8,
  empty: (x: number, y: number) => x === 0 || y === 0 || x === SIDE - 1 || y === SIDE - 1,
}

type Props = { face: keyof typeof FACES; title: string; text?: string; heading?: boolean; children?: ComponentChildren }

/** A state without content, drawn with cells: one sentence and at most one thing to do. */
export const DrawnState = ({ face, title, text, heading = false, children }: Props) => (
  <div class={`drawn drawn-${face}`}>
    <svg class="drawn-cells" viewBox="0 0 8 8" aria-hidden="true">
      {places
        .filter(([x, y]) => FACES[face](x, y))
        .map(([x, y]) => (
          <rect
            key={`${x}-${y}`}
            class={`shade-${Math.floor(scatter(y, x) * 4)}`}
            x={x + 0.05}
            y={y + 0.05}
            width="0.9"
            height="0.9"
          />
        ))}
    </svg>
    {heading ? <h1>{title}</h1> : <p class="drawn-title">{title}</p>}
    {text && <p>{text}</p>}
    {children}
  </div>
)
