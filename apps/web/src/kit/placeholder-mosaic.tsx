import { PLACEHOLDER_SIDE, placeholderOf } from './placeholder.ts'

type Props = { id: string; fixedHue?: number; side?: number }

/** Stands where a picture is not to be seen yet: a mosaic in one hue, `side` cells wide and high. */
export const Placeholder = ({ id, fixedHue, side = PLACEHOLDER_SIDE }: Props) => {
  const { hue, shades } = placeholderOf(id, side)
  return (
    <svg
      class="placeholder"
      viewBox={`0 0 ${side} ${side}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      style={{ '--hue': String(fixedHue ?? hue) }}
    >
      {shades.map((shade, index) => (
        <rect
          key={index}
          class={`hue-${shade}`}
          x={index % side}
          y={Math.floor(index / side)}
          width="1.02"
          height="1.02"
        />
      ))}
    </svg>
  )
}
