import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { screenPath } from '../app/route.ts'
import { Button } from '../kit/button.tsx'
import type { HostProps } from './host-props.ts'
import { NameField } from './name-field.tsx'

/** What opens at the end of a list is not left below its edge. */
const intoSight = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' })

/** Guesses that were nearly right, for the host to judge. */
export const Pleas = ({ app: { say }, table, actions, view }: HostProps) => {
  const { pendingGuesses } = table.mine.value
  const round = view.round?.number
  if (pendingGuesses.length === 0 || !round) return null
  return (
    <section class="pending-guesses">
      <h2>{say('host.pendingGuesses')}</h2>
      <ul>
        {pendingGuesses.map(({ player, name, guess, text }) => (
          <li key={`${player}-${guess}`}>
            <span>{say('host.pendingGuess', { name, text })}</span>
            <Button glyph="check" onPress={() => void actions.steer({ do: 'accept', player, guess, round })}>
              {say('host.accept')}
            </Button>
            <Button
              label={say('host.keep.label')}
              onPress={() => void actions.steer({ do: 'accept', player, guess, round, keep: true })}
            >
              {say('host.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Person = { readonly player: string; readonly name: string }

const PersonRow = ({ app: { say }, actions, player, name }: HostProps & Person) => {
  const mode = useSignal<'shut' | 'open' | 'sure'>('shut')
  const renamed = useSignal(name)
  const done = (word: Parameters<typeof actions.steer>[0]) => {
    mode.value = 'shut'
    void actions.steer(word)
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
        {name}
      </button>
      {mode.value === 'open' && (
        <form
          class="person-moves"
          ref={intoSight}
          onSubmit={(event) => {
            event.preventDefault()
            if (renamed.value.trim()) done({ do: 'rename', player, name: renamed.value.trim() })
          }}
        >
          <NameField label={say('host.rename.name', { name })} text={renamed} />
          <button type="submit" class="button plain">
            {say('host.rename')}
          </button>
          <Button onPress={() => done({ do: 'hand_over', player })}>{say('host.hand')}</Button>
          <Button
            class="danger"
            onPress={() => {
              mode.value = 'sure'
            }}
          >
            {say('host.kick')}
          </Button>
        </form>
      )}
      {mode.value === 'sure' && (
        <div class="person-moves" role="alert" ref={intoSight}>
          <p>{say('host.kick.sure', { name })}</p>
          <Button class="danger" onPress={() => done({ do: 'kick', player })}>
            {say('host.kick')}
          </Button>
        </div>
      )}
    </li>
  )
}

const Closing = ({ app: { say }, actions }: HostProps) => {
  const isSure = useSignal(false)
  if (!isSure.value)
    return (
      <Button
        class="danger"
        onPress={() => {
          isSure.value = true
        }}
      >
        {say('host.close')}
      </Button>
    )
  return (
    <div class="person-moves" role="alert" ref={intoSight}>
      <p>{say('host.close.sure')}</p>
      <Button class="danger" onPress={() => void actions.steer({ do: 'close' })}>
        {say('host.sure.yes')}
      </Button>
      <Button
        onPress={() => {
          isSure.value = false
        }}
      >
        {say('host.sure.no')}
      </Button>
    </div>
  )
}

const Seeker = ({ app: { say }, table }: HostProps) => (
  <search>
    <NameField type="search" label={say('host.find')} text={table.sought} placeholder={say('host.find')} />
  </search>
)

const People = (props: HostProps) => {
  const { app, table, actions } = props
  const { say } = app
  const sifted = table.sifted.value
  const kicked = table.kicked.value
  return (
    <>
      {table.isCrowd.value && <Seeker {...props} />}
      {table.isCrowd.value && sifted.length === 0 && <p role="status">{say('host.find.none')}</p>}
      <ul class="people">
        {sifted.map(({ player, name }) => (
          <PersonRow key={player} {...props} player={player} name={name} />
        ))}
      </ul>
      {kicked.length > 0 && <h3 class="people-kicked-title">{say('host.kicked')}</h3>}
      <ul class="people">
        {kicked.map(({ player, name }) => (
          <li key={player} class="person person-kicked">
            <span class="person-name">{name}</span>
            <Button
              label={say('host.readmit.label', { name })}
              onPress={() => void actions.steer({ do: 'readmit', player })}
            >
              {say('host.readmit')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Everything that a host does rarely; the round goes on behind it. */
export const HostSheet = (props: HostProps) => {
  const { app, table, actions, view } = props
  const { say } = app
  const dialog = useRef<HTMLDialogElement>(null)
  const refusal = table.refusal.value
  const { may } = table.mine.value
  const isOpenRound = view.round && view.round.phase !== 'revealed'
  useEffect(() => dialog.current?.showModal(), [])
  // names that give something away are hidden from one phase to the next, and a lost line hides who came
  useEffect(() => void actions.gather(), [view.players, view.round?.phase, table.connected.value])
  return (
    <dialog ref={dialog} class="sheet" aria-label={say('host.menu')} onClose={() => actions.open(false)}>
      <div class="sheet-head">
        <h2>{say(may.includes('kick') ? 'host.players' : 'host.menu.stand_in')}</h2>
        <Button glyph="check" tone="primary" onPress={() => dialog.current?.close()}>
          {say('host.shut')}
        </Button>
      </div>
      {refusal && (
        <p class="setup-trouble" role="alert">
          {say(`problem.${refusal}`)}
        </p>
      )}
      {may.includes('kick') && <People {...props} />}
      <div class="sheet-moves">
        {may.includes('lock') && (
          <Button onPress={() => void actions.steer({ do: view.locked ? 'unlock' : 'lock' })}>
            {say(view.locked ? 'host.unlock' : 'host.lock')}
          </Button>
        )}
        {isOpenRound && <Button onPress={() => void actions.steer({ do: 'skip' })}>{say('host.skip')}</Button>}
        {!table.isSeated.value && (
          <Button
            onPress={() => {
              actions.open(false)
              actions.wantSeat(true)
            }}
          >
            {say('room.join.host')}
          </Button>
        )}
        <a class="button plain" href={screenPath(view.code)} target="_blank" rel="noreferrer">
          {say('room.screen')}
        </a>
        {may.includes('close') && <Closing {...props} />}
      </div>
    </dialog>
  )
}
