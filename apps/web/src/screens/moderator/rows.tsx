import type { ModerationView } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { NameField } from '../../kit/name-field.tsx'
import type { ModerationActions } from './actions.ts'

type Props = { app: App; actions: ModerationActions }
type Player = ModerationView['players'][number]
type Guess = ModerationView['guesses'][number]

const GLYPHS = { correct: 'check', almost: 'search', wrong: 'cross', sealed: 'arrow' } as const
const WORDS = {
  correct: 'reveal.found',
  almost: 'verdict.almost',
  wrong: 'verdict.wrong',
  sealed: 'verdict.sealed',
} as const

/** What a key is called: its word, and whom it is about. */
const labelOf = (word: string, name: string): string => `${word}: ${name}`

const MuteKey = ({ app: { say }, actions, player: { player, name, muted } }: Props & { player: Player }) => (
  <Button
    label={labelOf(say(muted ? 'moderator.unmute' : 'moderator.mute'), name)}
    onPress={() => void actions.moderate({ do: muted ? 'unmute' : 'mute', player })}
  >
    {say(muted ? 'moderator.unmute' : 'moderator.mute')}
  </Button>
)

const Muted = ({ app, player }: { app: App; player: Player }) =>
  player.muted ? <small class="moderator-muted">{app.say('moderator.muted')}</small> : null

/** One guess with what it came to, and who made it. */
export const GuessRow = ({ app, guess }: { app: App; guess: Guess }) => {
  const verdict = guess.accepted ? 'correct' : (guess.verdict ?? 'sealed')
  return (
    <li class={`moderator-guess moderator-${verdict}`}>
      <Glyph name={GLYPHS[verdict]} />
      <span class="unseen">{app.say(WORDS[verdict])}</span>
      <bdi class="moderator-text">{guess.text}</bdi>
      <span class="moderator-name">
        <bdi>{guess.name}</bdi> <Muted app={app} player={guess} />
      </span>
    </li>
  )
}

/** A player who waits to be let in. */
export const WaitingRow = ({ app: { say }, actions, player: { player, name } }: Props & { player: Player }) => (
  <li class="moderator-player">
    <bdi class="moderator-name">{name}</bdi>
    <Button
      glyph="check"
      label={labelOf(say('host.admit'), name)}
      onPress={() => void actions.moderate({ do: 'admit', player })}
    >
      {say('host.admit')}
    </Button>
  </li>
)

const Rename = ({
  app: { say },
  actions,
  player: { player, name },
  close,
}: Props & { player: Player; close: () => void }) => {
  const renamed = useSignal(name)
  return (
    <form
      class="moderator-rename"
      onSubmit={(event) => {
        event.preventDefault()
        close()
        const typed = renamed.value.trim()
        if (typed) void actions.moderate({ do: 'rename', player, name: typed })
      }}
    >
      <NameField label={say('host.rename.name', { name })} text={renamed} />
      <button type="submit" class="button plain">
        {say('host.rename')}
      </button>
    </form>
  )
}

/** A player of the room, to mute or to rename. */
export const PlayerRow = (props: Props & { player: Player }) => {
  const { app, player } = props
  const isRenaming = useSignal(false)
  const show = (isOpen: boolean) => {
    isRenaming.value = isOpen
  }
  return (
    <li class="moderator-player">
      <span class="moderator-name">
        <bdi>{player.name}</bdi> <Muted app={app} player={player} />
      </span>
      <MuteKey {...props} />
      <Button label={labelOf(app.say('host.rename'), player.name)} onPress={() => show(!isRenaming.value)}>
        {app.say('host.rename')}
      </Button>
      {isRenaming.value && <Rename {...props} close={() => show(false)} />}
    </li>
  )
}
