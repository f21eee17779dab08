import { placeholderOf } from './placeholder.ts'

/** Stands where a picture is not to be seen yet: a mosaic in one hue. */
export const Placeholder = ({ id, fixedHue }: { id: string; fixedHue?: number }) => {
  const { hue, shades } = placeholderOf(id)
  return (
    <svg
      class="placeholder"
      viewBox="0 0 6 6"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      style={{ '--hue': String(fixedHue ?? hue) }}
    >
      {shades.map((shade, index) => (
        <rect key={index} class={`hue-${shade}`} x={index % 6} y={Math.floor(index / 6)} width="1.02" height="1.02" />
      ))}
    </svg>
  )
}
