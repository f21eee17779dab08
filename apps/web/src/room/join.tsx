import { useSignal } from '@preact/signals'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import { Choice, ChoiceGroup } from '../kit/choice.tsx'
import { Page } from '../kit/page.tsx'
import type { RoomActions } from './actions.ts'
import { CodeFigures } from './code-figures.tsx'
import { NameField } from './name-field.tsx'
import { StandIn } from './stand-in.tsx'
import type { RoomTable } from './state.ts'

/** A nickname unless one is given, and a team where there are any: nobody is asked for more. */
export const JoinScreen = ({ app, table, actions }: { app: App; table: RoomTable; actions: RoomActions }) => {
  const { say } = app
  const view = table.view.value
  const name = useSignal(app.drawer.recall('nickname') ?? '')
  const team = useSignal<number | null>(null)
  const trouble = table.trouble.value
  if (!view) return null
  return (
    <Page app={app} name="door" title={say('room.title', { code: view.code })}>
      <form
        class="room-door"
        onSubmit={(event) => {
          event.preventDefault()
          void actions.join(name.value, team.value)
        }}
      >
        <StandIn app={app} table={table} actions={actions} view={view} />
        <p class="room-code-small">
          <CodeFigures code={view.code} />
        </p>
        {view.names === 'given' ? (
          <>
            <h1>{say('room.join.given')}</h1>
            <p class="lobby-quiet">{say('room.join.given.note')}</p>
          </>
        ) : (
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
        )}
        {view.teams > 0 && (
          <ChoiceGroup name="teams" legend={say('room.join.team')}>
            {[null, ...Array.from({ length: view.teams }, (_, index) => index + 1)].map((each) => (
              <Choice
                key={each}
                group="team"
                checked={team.value === each}
                onChoose={() => {
                  team.value = each
                }}
              >
                <span class="choice-title">{each ? say('room.team', { n: each }) : say('room.join.any')}</span>
              </Choice>
            ))}
          </ChoiceGroup>
        )}
        {trouble && (
          <p class="setup-trouble" role="alert">
            {say(`problem.${trouble}`)}
          </p>
        )}
        <button type="submit" class="button primary room-enter">
          {say(table.busy.value ? 'room.join.wait' : 'room.join')}
        </button>
        {table.wantsSeat.value && (
          <Button tone="ghost" glyph="back" onPress={() => actions.wantSeat(false)}>
            {say('nav.back')}
          </Button>
        )}
      </form>
    </Page>
  )
}
