import { type Signal, useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { ChoiceGroup } from '../../kit/choice.tsx'
import { CodeFigures } from '../../kit/code/code-figures.tsx'
import { NameField } from '../../kit/name-field.tsx'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import type { RoomProps } from '../../live-room/room-props.ts'
import { StandIn } from './stand-in.tsx'

const GivenName = ({ app: { say } }: { app: App }) => (
  <>
    <h1>{say('room.join.given')}</h1>
    <p class="quiet">{say('room.join.given.note')}</p>
  </>
)

const OwnName = ({ app: { say }, name }: { app: App; name: Signal<string> }) => (
  <>
    <h1>{say('room.join.title')}</h1>
    <NameField
      label={say('room.join.name')}
      text={name}
      placeholder={say('room.join.name')}
      enterkeyhint="go"
      autocomplete="nickname"
    />
  </>
)

const TeamChoice = ({ app: { say }, teams, team }: { app: App; teams: number; team: Signal<number | null> }) => (
  <ChoiceGroup
    name="teams"
    legend={say('room.join.team')}
    options={[null, ...Array.from({ length: teams }, (_, index) => index + 1)]}
    chosen={team.value}
    onChoose={(each) => {
      team.value = each
    }}
  >
    {(each) => <span class="choice-title">{each ? say('room.team', { n: each }) : say('room.join.any')}</span>}
  </ChoiceGroup>
)

const JoinButtons = ({ app: { say }, room, actions }: RoomProps) => (
  <>
    <button type="submit" class="button primary room-enter">
      {say(room.busy.value ? 'room.join.wait' : 'room.join')}
    </button>
    {room.wantsSeat.value && (
      <Button tone="ghost" glyph="back" onPress={() => actions.wantSeat(false)}>
        {say('nav.back')}
      </Button>
    )}
  </>
)

/** Asks for a nickname, unless the room gives the names, and for a team where there are any. */
export const JoinScreen = ({ app, room, actions }: RoomProps) => {
  const view = room.view.value
  const name = useSignal(app.storage.get('nickname') ?? '')
  const team = useSignal<number | null>(null)
  const join = (event: Event) => {
    event.preventDefault()
    void actions.join(name.value, team.value)
  }
  if (!view) return null
  return (
    <Page app={app} name="door" title={app.say('room.title', { code: view.code })}>
      <form class="room-door" onSubmit={join}>
        <StandIn app={app} room={room} actions={actions} view={view} />
        <p class="room-code-small">
          <CodeFigures code={view.code} />
        </p>
        {view.names === 'given' ? <GivenName app={app} /> : <OwnName app={app} name={name} />}
        {view.teams > 0 && <TeamChoice app={app} teams={view.teams} team={team} />}
        <ProblemNote app={app} problem={room.trouble.value} />
        <JoinButtons app={app} room={room} actions={actions} />
      </form>
    </Page>
  )
}
