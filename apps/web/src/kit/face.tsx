import { FACE_SIDE, faceOf } from './face-cells.ts'

/** A player's face of cells, in the colour of the team where there is one. */
export const Face = ({ id, team }: { id: string; team: number | null }) => {
  const { hue, marked } = faceOf(id, team)
  return (
    <svg
      class="face"
      viewBox={`-1 -1 ${FACE_SIDE + 2} ${FACE_SIDE + 2}`}
      aria-hidden="true"
      style={{ '--hue': String(hue) }}
    >
      {marked.map((cell) => (
        <rect key={cell} x={cell % FACE_SIDE} y={Math.floor(cell / FACE_SIDE)} width="1.02" height="1.02" />
      ))}
    </svg>
  )
}
