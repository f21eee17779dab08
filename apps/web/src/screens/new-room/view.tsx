import type { App } from '../../app/app.ts'
import { ChoiceGroup } from '../../kit/choice.tsx'
import { CodeField } from '../../kit/code/code-field.tsx'
import { Figures } from '../../kit/digits.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import type { SetupActions } from '../setup/actions.ts'
import { Languages, Packs, Rounds } from '../setup/form.tsx'
import { SetupPage } from '../setup/page.tsx'
import type { Setup } from '../setup/state.ts'
import { useSetup } from '../setup/use-setup.ts'
import { Chapters } from './chapters.tsx'
import { ANSWER_GLYPHS, ANSWERS, NAMES, type Order, roomOpener, SECONDS, TEAM_COUNTS } from './order.ts'
import './new-room.css'

type Props = { app: App; setup: Setup<Order>; actions: SetupActions<Order> }

const Answers = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup
    name="answers"
    legend={say('open.answers')}
    options={ANSWERS}
    chosen={setup.choices.value.answers}
    onChoose={(answers) => actions.choose({ answers })}
  >
    {(answers) => (
      <>
        <Glyph name={ANSWER_GLYPHS[answers]} />
        <span class="choice-title">{say(`open.answers.${answers}`)}</span>
        <span class="choice-note">{say(`open.answers.${answers}.note`)}</span>
      </>
    )}
  </ChoiceGroup>
)

const Seconds = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup
    name="seconds"
    legend={say('open.seconds')}
    options={SECONDS}
    chosen={setup.choices.value.secondsPerLevel}
    onChoose={(secondsPerLevel) => actions.choose({ secondsPerLevel })}
    labelOf={(n) => say('open.seconds.n', { n })}
  >
    {(seconds) => <Figures written={String(seconds)} />}
  </ChoiceGroup>
)

const Teams = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup
    name="teams"
    legend={say('open.teams')}
    options={TEAM_COUNTS}
    chosen={setup.choices.value.teams}
    onChoose={(teams) => actions.choose({ teams })}
    labelOf={(n) => (n ? say('open.teams.n', { n }) : say('open.teams.none'))}
  >
    {(teams) =>
      teams ? <Figures written={String(teams)} /> : <span class="choice-title">{say('open.teams.none')}</span>
    }
  </ChoiceGroup>
)

const Names = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup
    name="names"
    legend={say('open.names')}
    options={NAMES}
    chosen={setup.choices.value.names}
    onChoose={(names) => actions.choose({ names })}
  >
    {(names) => (
      <>
        <span class="choice-title">{say(`open.names.${names}`)}</span>
        <span class="choice-note">{say(`open.names.${names}.note`)}</span>
      </>
    )}
  </ChoiceGroup>
)

const HOUSE_RULES = [
  'lateJoin',
  'admitsEach',
  'autoNext',
  'speedBonus',
  'hints',
  'reactions',
  'standingsBetween',
  'guestPictures',
] as const

const HouseRules = ({ app: { say }, setup, actions }: Props) => (
  <fieldset class="choices">
    <legend>{say('open.more')}</legend>
    {HOUSE_RULES.map((rule) => (
      <label key={rule} class="switch">
        <input
          type="checkbox"
          class="unseen"
          checked={setup.choices.value[rule]}
          onChange={(event) => actions.choose({ [rule]: event.currentTarget.checked })}
        />
        <span class="switch-face">
          <i />
        </span>
        {say(`open.${rule}`)}
      </label>
    ))}
  </fieldset>
)

/** The page of a new room: a code to join another one, and the settings of one's own. */
export const NewRoomScreen = ({ app }: { app: App }) => {
  const form = useSetup(app, roomOpener(app.client))
  return (
    <SetupPage {...form} title={app.say('open.title')} start={{ glyph: 'people', name: app.say('open.start') }}>
      <CodeField app={app} />
      <div class="setup setup-room">
        <Packs {...form} />
        <Answers {...form} />
        <Rounds {...form} />
        <Chapters {...form} />
        <Seconds {...form} />
        <Teams {...form} />
        <Names {...form} />
        <Languages {...form} />
        <HouseRules {...form} />
      </div>
    </SetupPage>
  )
}
