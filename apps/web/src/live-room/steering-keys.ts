import type { RoomView, Steering } from '@pd/contract/client'
import type { GlyphName } from '../kit/glyphs.ts'

type Key = {
  readonly word: Steering
  readonly glyph: GlyphName
  readonly name: 'start' | 'next' | 'finish' | 'pause' | 'resume' | 'reveal'
}

const START: Key = { word: { do: 'next' }, glyph: 'play', name: 'start' }
const NEXT: Key = { word: { do: 'next' }, glyph: 'arrow', name: 'next' }
const FINISH: Key = { ...NEXT, name: 'finish' }
const PAUSE: Key = { word: { do: 'pause' }, glyph: 'pause', name: 'pause' }
const RESUME: Key = { word: { do: 'resume' }, glyph: 'play', name: 'resume' }
const REVEAL: Key = { word: { do: 'reveal' }, glyph: 'eye', name: 'reveal' }

/** What a host does next, first, and what else there is at hand. */
export const keysOf = ({ round, roundCount }: Pick<RoomView, 'round' | 'roundCount'>): readonly Key[] => {
  if (!round) return [START]
  switch (round.phase) {
    case 'preparing':
      return []
    case 'running':
      return [REVEAL, PAUSE]
    case 'paused':
      return [RESUME, REVEAL]
    case 'revealed':
      return [round.number < roundCount ? NEXT : FINISH]
  }
}
