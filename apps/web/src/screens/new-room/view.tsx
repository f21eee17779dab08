import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { useImporting } from '../../catalogue/import/view.tsx'
import { linkedPack } from '../../catalogue/linked-pack.ts'
import { Choice, ChoiceGroup } from '../../kit/choice.tsx'
import { CodeField } from '../../kit/code/code-field.tsx'
import { Figures } from '../../kit/digits.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { Languages, Packs, Rounds } from '../setup/form.tsx'
import { SetupPage } from '../setup/page.tsx'
import { createSetup, type Setup } from '../setup/state.ts'
import { createOpenRoomActions, type OpenRoomActions } from './actions.ts'
import { Chapters } from './chapters.tsx'
import { ANSWER_GLYPHS, ANSWERS, NAMES, type Order, recallOrder, SECONDS, TEAM_COUNTS } from './order.ts'
import './new-room.css'

type Props = { app: App; setup: Setup<Order>; actions: OpenRoomActions }

const Answers = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup name="answers" legend={say('open.answers')}>
    {ANSWERS.map((answers) => (
      <Choice
        key={answers}
        group="answers"
        checked={setup.choices.value.answers === answers}
        onChoose={() => actions.choose({ answers })}
      >
        <Glyph name={ANSWER_GLYPHS[answers]} />
        <span class="choice-title">{say(`open.answers.${answers}`)}</span>
        <span class="choice-note">{say(`open.answers.${answers}.note`)}</span>
      </Choice>
    ))}
  </ChoiceGroup>
)

const Seconds = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup name="seconds" legend={say('open.seconds')}>
    {SECONDS.map((secondsPerLevel) => (
      <Choice
        key={secondsPerLevel}
        group="seconds"
        label={say('open.seconds.n', { n: secondsPerLevel })}
        checked={setup.choices.value.secondsPerLevel === secondsPerLevel}
        onChoose={() => actions.choose({ secondsPerLevel })}
      >
        <Figures written={String(secondsPerLevel)} />
      </Choice>
    ))}
  </ChoiceGroup>
)

const Teams = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup name="teams" legend={say('open.teams')}>
    {TEAM_COUNTS.map((teams) => (
      <Choice
        key={teams}
        group="teams"
        label={teams ? say('open.teams.n', { n: teams }) : say('open.teams.none')}
        checked={setup.choices.value.teams === teams}
        onChoose={() => actions.choose({ teams })}
      >
        {teams ? <Figures written={String(teams)} /> : <span class="choice-title">{say('open.teams.none')}</span>}
      </Choice>
    ))}
  </ChoiceGroup>
)

const Names = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup name="names" legend={say('open.names')}>
    {NAMES.map((names) => (
      <Choice
        key={names}
        group="names"
        checked={setup.choices.value.names === names}
        onChoose={() => actions.choose({ names })}
      >
        <span class="choice-title">{say(`open.names.${names}`)}</span>
        <span class="choice-note">{say(`open.names.${names}.note`)}</span>
      </Choice>
    ))}
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
  const language = app.settings.language.value
  const linked = useMemo(() => linkedPack(location.search), [])
  const recalled = () => recallOrder(app.storage.get('room'), language)
  const setup = useMemo(() => createSetup({ ...recalled(), ...(linked && { pack: linked }) }), [])
  const actions = useMemo(() => createOpenRoomActions(app, setup), [])
  const load = () => actions.load(language, linked)
  useEffect(() => {
    actions.choose({ language: recalled().language })
    void load()
  }, [language])
  const importing = useImporting(app, () => void load(), language)
  const props = { app, setup, actions }
  const start = { glyph: 'people', name: app.say('open.start'), press: actions.open } as const
  return (
    <SetupPage app={app} title={app.say('open.title')} setup={setup} start={start} load={load} importing={importing}>
      <CodeField app={app} />
      <div class="setup setup-room">
        <Packs {...props} />
        <Answers {...props} />
        <Rounds {...props} />
        <Chapters {...props} />
        <Seconds {...props} />
        <Teams {...props} />
        <Names {...props} />
        <Languages {...props} />
        <HouseRules {...props} />
      </div>
    </SetupPage>
  )
}
