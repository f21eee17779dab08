import { cellsFor } from './cells-for.ts'
import './towers.css'

/** A tower: its sentence for those who hear it, and how many stand in it. */
export type Tower = {
  readonly name: string
  readonly label: string
  readonly count: number
  readonly isOwn: boolean
}

const TowerView = ({ tower, most, written }: { tower: Tower; most: number; written: string }) => (
  <li class={`tower ${tower.isOwn ? 'tower-own' : ''}`}>
    <span class="unseen">{tower.label}</span>
    <span class="tower-count" aria-hidden="true">
      {tower.count > 0 && written}
    </span>
    <span class="tower-cells" aria-hidden="true">
      {Array.from({ length: cellsFor(tower.count, most) }, (_, at) => (
        <i key={at} />
      ))}
    </span>
    <span aria-hidden="true">{tower.name}</span>
  </li>
)

/** Counts as towers of cells, in the figures of a language, thousands in short; the reader's own is lit. */
export const Towers = ({ towers, language }: { towers: readonly Tower[]; language: string }) => {
  const numbers = new Intl.NumberFormat(language, { notation: 'compact' })
  const most = Math.max(...towers.map(({ count }) => count))
  return (
    <ol class="towers">
      {towers.map((tower) => (
        <TowerView key={tower.name} tower={tower} most={most} written={numbers.format(tower.count)} />
      ))}
    </ol>
  )
}
