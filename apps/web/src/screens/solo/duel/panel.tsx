import type { DuelView, GameView } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import type { App } from '../../../app/app.ts'
import { hostOf } from '../../../app/share-address.ts'
import { Button } from '../../../kit/button.tsx'
import { NameField } from '../../../kit/name-field.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import { useShareAddress } from '../../../kit/use-share-address.ts'
import { TextByHand, useShare } from '../use-share.tsx'
import { type DuelActions, duelPath } from './actions.ts'
import { type Duel, nameIn, ranked, rivalIn, standingIn } from './state.ts'
import './duel.css'

type Props = { app: App; game: GameView; duel: Duel; actions: DuelActions }

/** Asks for the name that friends see, and makes the link. */
const Challenge = ({ app: { say, storage }, game, duel, actions }: Props) => {
  const isOpen = useSignal(false)
  const name = useSignal(storage.get('nickname') ?? '')
  const send = (event: Event) => {
    event.preventDefault()
    void actions.challenge(game.id, name.value)
  }
  if (!isOpen.value)
    return (
      <Button
        glyph="people"
        onPress={() => {
          isOpen.value = true
        }}
      >
        {say('duel.challenge')}
      </Button>
    )
  return (
    <form class="duel-ask" onSubmit={send}>
      <p>{say('duel.what', { n: game.roundCount })}</p>
      <NameField
        label={say('room.join.name')}
        placeholder={say('room.join.name')}
        text={name}
        autocomplete="nickname"
        enterkeyhint="go"
        ref={(field: HTMLInputElement | null) => field?.focus()}
      />
      <button type="submit" class="button plain" disabled={duel.busy.value}>
        {say('duel.link')}
      </button>
    </form>
  )
}

/** The players by their points, and how the reader stands. */
const Standings = ({ app, view }: { app: App; view: DuelView }) => {
  const { say } = app
  const standing = standingIn(view)
  const rival = rivalIn(view)
  return (
    <>
      <p class="duel-standing">
        {standing && rival ? say(`duel.${standing}`, { name: nameIn(say, view.players, rival) }) : say('duel.waiting')}
      </p>
      <ol class="duel-players">
        {ranked(view).map((player) => (
          <li key={view.players.indexOf(player)} class={player.isYou ? 'duel-own' : ''}>
            <bdi>{nameIn(say, view.players, player)}</bdi>
            <span>{player.score === null ? say('duel.playing') : say('round.points', { n: player.score })}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

const DuelLink = ({ app, game, view }: { app: App; game: GameView; view: DuelView }) => {
  const { say, settings } = app
  const { origin } = useShareAddress(app)
  const url = `${origin.value}${duelPath(view.id)}`
  const score = new Intl.NumberFormat(settings.language.value).format(game.score)
  const text = `${say('duel.text', { score })}\n${url}`
  const { isCopied, isShown, share } = useShare(text)
  return (
    <>
      <p class="duel-url">
        <bdi dir="ltr">{hostOf(url)}</bdi>
      </p>
      <Button glyph={isCopied ? 'check' : 'share'} onPress={() => void share()}>
        {say(isCopied ? 'result.copied' : 'duel.send')}
      </Button>
      {isShown && <TextByHand app={app} text={text} />}
    </>
  )
}

/** The duel of a finished game: its link and its players, or the way to one. */
export const DuelPanel = (props: Props) => {
  const { app, game, duel } = props
  const view = duel.view.value
  return (
    <section class="duel" aria-label={app.say('duel.title')}>
      {view && (
        <>
          <Standings app={app} view={view} />
          <DuelLink app={app} game={game} view={view} />
        </>
      )}
      {view === null && <Challenge {...props} />}
      <ProblemNote app={app} problem={duel.trouble.value} />
    </section>
  )
}
