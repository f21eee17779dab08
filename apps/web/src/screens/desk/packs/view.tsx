import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { Waiting } from '../../../kit/waiting.tsx'
import type { DeskProps } from '../desk-props.ts'
import { PartNote } from '../part-note.tsx'
import { troubleOf } from '../state.ts'
import { PackCard } from './card.tsx'
import { createCovers } from './covers.ts'
import { NewPack } from './new-pack.tsx'
import './packs.css'

/** All packs, in play or not, in the order in which players see them. */
export const Packs = (props: DeskProps) => {
  const { app, desk, packs } = props
  const coverOf = useMemo(() => createCovers(app.client), [])
  const dragged = useSignal<readonly string[] | undefined>(undefined)
  const all = desk.packs.value
  if (!all) return <Waiting app={app} problem={troubleOf(desk, 'packs')} onRetry={() => void packs.load()} />
  const ids = all.map(({ id }) => id)
  const order = dragged.value ?? ids
  return (
    <>
      <PartNote app={app} desk={desk} part="packs" />
      <NewPack {...props} isFirst={all.length === 0} />
      <ul class={`pack-cards ${dragged.value ? 'dragging' : ''}`}>
        {order.flatMap((id) => {
          const pack = all.find((each) => each.id === id)
          return pack
            ? [<PackCard key={id} {...props} pack={pack} ids={ids} dragged={dragged} pictures={coverOf(id)} />]
            : []
        })}
      </ul>
    </>
  )
}
