import type { RoomView, Steering } from '@pd/contract/client'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import type { GlyphName } from '../kit/glyphs.ts'
import type { RoomActions } from './actions.ts'
import { HostSheet, Pleas } from './host-sheet.tsx'
import type { RoomTable } from './state.ts'

export type HostProps = { app: App; table: RoomTable; actions: RoomActions; view: RoomView }

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

/** The host's keys, small enough to play above them. */
export const HostBar = (props: HostProps) => {
  const { app, table, actions, view } = props
  const { say } = app
  const { phase } = view.round ?? {}
  const refusal = table.refusal.value
  const primary = useRef<HTMLButtonElement>(null)
  const hasField = phase === 'running' && table.mine.value.own !== null
  useEffect(() => {
    if (!hasField) primary.current?.focus({ preventScroll: true })
  }, [phase, hasField])
  return (
    <div class="host-bar">
      <Pleas {...props} />
      {refusal && !table.asking.value && (
        <p class="setup-trouble" role="alert">
          {say(`problem.${refusal}`)}
        </p>
      )}
      <div class="host-keys">
        {keysOf(view).map(({ word, glyph, name }, index) => (
          <Button
            key={name}
            {...(index === 0 && { innerRef: primary })}
            tone={index === 0 && !hasField ? 'primary' : 'plain'}
            class={index === 0 ? 'host-first' : 'host-other'}
            glyph={glyph}
            {...(index > 0 && { label: say(`host.${name}`) })}
            onPress={() => void actions.steer(word)}
          >
            {index === 0 && say(`host.${name}`)}
          </Button>
        ))}
        {(phase === 'running' || phase === 'paused') && (
          <Button
            class="host-other"
            label={say('host.more.label')}
            onPress={() => void actions.steer({ do: 'more_time' })}
          >
            {say('host.more')}
          </Button>
        )}
        <Button class="host-other" glyph="people" label={say('host.menu')} onPress={() => actions.open(true)} />
      </div>
      {table.asking.value && <HostSheet {...props} />}
    </div>
  )
}
