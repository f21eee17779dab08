import type { RoomView, Steering } from '@pd/contract/client'
import type { GlyphName } from '../kit/glyphs.ts'
import { roundInChapter } from './chapter.ts'

type Key = {
  readonly word: Steering
  readonly glyph: GlyphName
  readonly name: 'start' | 'next' | 'finish' | 'again' | 'chapter' | 'pause' | 'resume' | 'reveal'
}

const START: Key = { word: { do: 'next' }, glyph: 'play', name: 'start' }
const NEXT: Key = { word: { do: 'next' }, glyph: 'arrow', name: 'next' }
const FINISH: Key = { ...NEXT, name: 'finish' }
const AGAIN: Key = { word: { do: 'again' }, glyph: 'play', name: 'again' }
const CHAPTER: Key = { ...AGAIN, name: 'chapter' }
const PAUSE: Key = { word: { do: 'pause' }, glyph: 'pause', name: 'pause' }
const RESUME: Key = { word: { do: 'resume' }, glyph: 'play', name: 'resume' }
const REVEAL: Key = { word: { do: 'reveal' }, glyph: 'eye', name: 'reveal' }

/** What a host does next, first, and what else there is at hand. */
export const keysOf = (view: Pick<RoomView, 'state' | 'round' | 'roundCount' | 'chapter'>): readonly Key[] => {
  const { state, round, roundCount, chapter } = view
  if (state === 'podium') return [chapter.next ? CHAPTER : AGAIN]
  if (!round) return [START]
  switch (round.phase) {
    case 'preparing':
      return []
    case 'running':
      return [REVEAL, PAUSE]
    case 'paused':
      return [RESUME, REVEAL]
    case 'revealed':
      return [roundInChapter({ chapter, round }) < roundCount ? NEXT : FINISH]
  }
}
