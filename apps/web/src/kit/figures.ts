/** Figures of 6 by 7 cells, all of one width; in the pixel face of the name a 5 reads like an S. */
export const FIGURES: Readonly<Record<string, readonly string[]>> = {
  '0': ['.####.', '##..##', '##..##', '##..##', '##..##', '##..##', '.####.'],
  '1': ['..##..', '.###..', '..##..', '..##..', '..##..', '..##..', '.####.'],
  '2': ['.####.', '##..##', '....##', '..###.', '.##...', '##....', '######'],
  '3': ['.####.', '##..##', '....##', '..###.', '....##', '##..##', '.####.'],
  '4': ['...##.', '..###.', '.####.', '##.##.', '######', '...##.', '...##.'],
  '5': ['######', '##....', '#####.', '....##', '....##', '##..##', '.####.'],
  '6': ['.####.', '##....', '##....', '#####.', '##..##', '##..##', '.####.'],
  '7': ['######', '....##', '...##.', '..##..', '..##..', '..##..', '..##..'],
  '8': ['.####.', '##..##', '##..##', '.####.', '##..##', '##..##', '.####.'],
  '9': ['.####.', '##..##', '##..##', '.#####', '....##', '....##', '.####.'],
}
const COMMA = ['', '', '', '', '', '##', '.#']
const SEPARATORS: Readonly<Record<string, readonly string[]>> = {
  ':': ['', '##', '##', '', '##', '##', ''],
  '.': ['', '', '', '', '', '##', '##'],
}
const GAP = 1
const THIN = 2

/** A number, as its language writes it, in cells: how many columns it takes, and the rows of each sign with its column. */
export const layOutFigures = (written: string) => {
  let column = 0
  const signs = [...written].map((sign) => {
    const rows = FIGURES[sign] ?? SEPARATORS[sign] ?? (sign.trim() ? COMMA : [])
    const place = { column, rows }
    column += (FIGURES[sign] ? 6 : THIN) + GAP
    return place
  })
  return { columns: Math.max(0, column - GAP), signs }
}
