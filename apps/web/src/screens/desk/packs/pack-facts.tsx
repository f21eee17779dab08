import type { DeskPack } from '@pd/contract/client'
import type { DeskApp } from '../desk-props.ts'

/** Who may play a pack, and how many pictures it has, in a line. */
export const PackFacts = ({ app: { say }, pack }: { app: DeskApp; pack: DeskPack }) => {
  const key = pack.visibility === 'rooms only' ? 'rooms' : pack.visibility
  return (
    <p class="pack-facts">
      <span class={`pack-state pack-state-${key}`}>{say(`desk.state.${key}`)}</span>
      <span class="quiet">{say('desk.pack.items', { n: pack.items })}</span>
      {pack.waiting > 0 && <span class="quiet">{say('desk.pack.waiting', { n: pack.waiting })}</span>}
    </p>
  )
}
