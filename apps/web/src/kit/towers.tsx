import { cellsFor } from './cells-for.ts'
import './towers.css'

/** A tower: its sentence for those who hear it, and how many stand in it. */
export type Tower = {
  readonly name: string
  readonly label: string
  readonly count: number
  readonly isOwn: boolean
}

const TowerView = ({ tower, most }: { tower: Tower; most: number }) => (
  <li class={`tower ${tower.isOwn ? 'tower-own' : ''}`}>
    <span class="unseen">{tower.label}</span>
    <span class="tower-count" aria-hidden="true">
      {tower.count || ''}
    </span>
    <span class="tower-cells" aria-hidden="true">
      {Array.from({ length: cellsFor(tower.count, most) }, (_, at) => (
        <i key={at} />
      ))}
    </span>
    <span class="tower-name" aria-hidden="true">
      {tower.name}
    </span>
  </li>
)

/** Counts as towers of cells; the reader's own is lit. */
export const Towers = ({ towers }: { towers: readonly Tower[] }) => {
  const most = Math.max(...towers.map(({ count }) => count))
  return (
    <ol class="towers">
      {towers.map((tower) => (
        <TowerView key={tower.name} tower={tower} most={most} />
      ))}
    </ol>
  )
}
