import { glyphPath } from '../glyphs.ts'
import { layOutCode } from './code-signs.ts'
import './code-figures.css'

/** The code of a room, to be read from the back of a hall and never misread. */
export const CodeFigures = ({ code }: { code: string }) => {
  const { columns, signs } = layOutCode(code)
  return (
    <span class="code-figures">
      <span class="unseen">{code}</span>
      <svg viewBox={`0 0 ${columns} 7`} aria-hidden="true">
        {signs.map(({ column, rows }) => (
          <path key={column} transform={`translate(${column})`} d={glyphPath(rows)} />
        ))}
      </svg>
    </span>
  )
}
