import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../kit/button.tsx'
import { keysOf } from './host-keys.ts'
import type { HostProps } from './host-props.ts'
import { HostSheet, Pleas } from './host-sheet.tsx'

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
        <Button
          class="host-other"
          glyph="people"
          label={say(table.mine.value.may.includes('kick') ? 'host.menu' : 'host.menu.stand_in')}
          onPress={() => actions.open(true)}
        />
      </div>
      {table.asking.value && <HostSheet {...props} />}
    </div>
  )
}
