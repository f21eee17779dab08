import type { Steering } from '@pd/contract/client'
import { type Signal, useSignal } from '@preact/signals'
import { Button } from '../../kit/button.tsx'
import { NameField } from '../../kit/name-field.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { scrollIntoView } from './scroll-into-view.ts'

type Props = RoomViewProps & { readonly player: string; readonly name: string }
type Mode = Signal<'shut' | 'open' | 'kick'>
type PanelProps = Props & { mode: Mode; run: (command: Steering) => void }

const Moves = ({ app: { say }, room, player, name, mode, run }: PanelProps) => {
  const renamed = useSignal(name)
  const isMuted = room.muted.value.has(player)
  return (
    <form
      class="person-moves"
      ref={scrollIntoView}
      onSubmit={(event) => {
        event.preventDefault()
        if (renamed.value.trim()) run({ do: 'rename', player, name: renamed.value.trim() })
      }}
    >
      <NameField label={say('host.rename.name', { name })} text={renamed} />
      <button type="submit" class="button plain">
        {say('host.rename')}
      </button>
      <Button onPress={() => run({ do: isMuted ? 'unmute' : 'mute', player })}>
        {say(isMuted ? 'moderator.unmute' : 'moderator.mute')}
      </Button>
      <Button onPress={() => run({ do: 'hand_over', player })}>{say('host.hand')}</Button>
      <Button
        class="danger"
        onPress={() => {
          mode.value = 'kick'
        }}
      >
        {say('host.kick')}
      </Button>
    </form>
  )
}

const ConfirmKick = ({ app: { say }, player, name, run }: PanelProps) => (
  <div class="person-moves" role="alert" ref={scrollIntoView}>
    <p>{say('host.kick.sure', { name })}</p>
    <Button class="danger" onPress={() => run({ do: 'kick', player })}>
      {say('host.kick')}
    </Button>
  </div>
)

/** One player in the host's menu; a press on the name opens what the host can do with them. */
export const PlayerRow = (props: Props) => {
  const mode: Mode = useSignal('shut')
  const run = (command: Steering) => {
    mode.value = 'shut'
    void props.actions.steer(command)
  }
  return (
    <li class="person">
      <button
        type="button"
        class="person-name"
        aria-expanded={mode.value !== 'shut'}
        onClick={() => {
          mode.value = mode.value === 'shut' ? 'open' : 'shut'
        }}
      >
        {props.name}{' '}
        {props.room.muted.value.has(props.player) && (
          <small class="person-muted">{props.app.say('moderator.muted')}</small>
        )}
      </button>
      {mode.value === 'open' && <Moves {...props} mode={mode} run={run} />}
      {mode.value === 'kick' && <ConfirmKick {...props} mode={mode} run={run} />}
    </li>
  )
}
