import type { ModerationView } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { wait } from '../../app/wait.ts'
import { Button } from '../../kit/button.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { WaitingPage } from '../../kit/waiting.tsx'
import { PictureQueue } from '../../live-room/guests/picture-queue.tsx'
import { browserStream, streamRoom } from '../../live-room/stream/room-stream.ts'
import { createModerationActions, type ModerationActions } from './actions.ts'
import { GuessRow, PlayerRow, WaitingRow } from './rows.tsx'
import { createModeration, isOut, type ModerationState } from './state.ts'
import './moderator.css'

type Props = { app: App; actions: ModerationActions; state: ModerationState; view: ModerationView }

const Door = ({ app, actions, view }: Props) =>
  view.waiting.length === 0 ? null : (
    <section class="moderator-door">
      <h2>{app.say('host.askers')}</h2>
      {view.waiting.length > 1 && (
        <Button glyph="people" onPress={() => void actions.moderate({ do: 'admit_all' })}>
          {app.say('host.admit_all')}
        </Button>
      )}
      <ul>
        {view.waiting.map((player) => (
          <WaitingRow key={player.player} app={app} actions={actions} player={player} />
        ))}
      </ul>
    </section>
  )

const Guesses = ({ app, actions, state, view }: Props) => {
  const guesses = [...view.guesses, ...(state.older.value?.guesses ?? [])]
  const older = (state.older.value ?? view).older
  return (
    <section>
      <h2>{app.say('moderator.guesses')}</h2>
      {guesses.length === 0 && <p class="quiet">{app.say('moderator.guesses.none')}</p>}
      <ul>
        {guesses.map((guess) => (
          <GuessRow key={`${guess.player} ${guess.text}`} app={app} guess={guess} />
        ))}
      </ul>
      {older > 0 && (
        <Button class="moderator-older" onPress={() => void actions.loadOlder()}>
          {app.say('moderator.guesses.older', { n: older })}
        </Button>
      )}
    </section>
  )
}

const Players = ({ app, actions, view }: Props) => (
  <section>
    <h2>
      {app.say('host.players')} <small>{view.total}</small>
    </h2>
    {view.players.length === 0 && <p class="quiet">{app.say('moderator.players.none')}</p>}
    <ul>
      {view.players.map((player) => (
        <PlayerRow key={player.player} app={app} actions={actions} player={player} />
      ))}
    </ul>
  </section>
)

/** The key behind the # of the address, which is then taken out of it: a screen may be photographed. */
const takeKey = (): string => {
  const key = location.hash.slice(1)
  if (key) history.replaceState(null, '', location.pathname)
  return key
}

/** Looks at the room whenever its stream says that it has changed, and once more when a lost connection is back; returns how to stop. */
const listen = (app: App, code: string, { refresh, forget }: ModerationActions): (() => void) => {
  const look = () => void refresh()
  const ignore = () => {}
  const rest = { own: ignore, time: ignore, connected: ignore }
  const environment = browserStream(app.client.urls.roomEvents(code, { as: 'moderator' }), app)
  return streamRoom(environment, {
    ...rest,
    rewound: forget,
    room: look,
    moderation: look,
    kicked: look,
    refused: look,
  })
}

/** A room as its moderator sees it: names, players at the door, and the guesses as they come. */
export const ModeratorScreen = ({ app, code }: { app: App; code: string }) => {
  const state = useMemo(createModeration, [code])
  const actions = useMemo(() => createModerationActions({ client: app.client, code, wait }, state), [code])
  const isOver = isOut(state) || state.view.value?.state === 'ended'
  useEffect(() => void actions.enter(takeKey()), [actions])
  const view = state.view.value
  const listens = view !== undefined && !isOver
  useEffect(() => (listens ? listen(app, code, actions) : undefined), [actions, listens])
  const trouble = state.trouble.value
  if (isOver)
    return (
      <Page app={app} name="waiting">
        <DrawnState face="empty" title={app.say(`problem.${trouble ?? 'room_ended'}`)} heading />
      </Page>
    )
  if (!view) return <WaitingPage app={app} problem={trouble} onRetry={() => void actions.refresh()} />
  const props = { app, actions, state, view }
  return (
    <Page app={app} name="moderator" title={app.say('moderator.title', { code })}>
      <h1>{app.say('moderator.title', { code })}</h1>
      <ProblemNote app={app} problem={trouble ?? state.refusal.value} />
      <Door {...props} />
      {view.pictures.length > 0 && (
        <PictureQueue
          app={app}
          pictures={view.pictures}
          judge={(act, picture) => void actions.moderate({ do: act, picture })}
        />
      )}
      <div class="moderator-parts">
        <Guesses {...props} />
        <Players {...props} />
      </div>
    </Page>
  )
}
