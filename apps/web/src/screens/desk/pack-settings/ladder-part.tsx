import { LADDERS, type Ladder } from '@pd/core'
import { useSignal } from '@preact/signals'
import { ChoiceGroup } from '../../../kit/choice.tsx'
import { Levels } from '../levels/levels.tsx'
import { SavedField } from '../saved-field.tsx'
import { choiceOf, LADDER_CHOICES, type LadderChoice, readLadder, writeLadder } from './ladder.ts'
import type { SettingsProps } from './settings-props.ts'

const OwnLevels = ({ app: { say }, pack, change }: SettingsProps) => {
  const isWrong = useSignal(false)
  return (
    <SavedField
      label={say('desk.ladder.cells')}
      hint={say('desk.ladder.rule')}
      value={writeLadder(pack.ladder)}
      isWrong={isWrong.value}
      onSave={(text) => {
        const ladder = readLadder(text)
        isWrong.value = !ladder
        return ladder && change({ ladder })
      }}
    />
  )
}

/** Which levels the pack's pictures are shown at, with one of its pictures at each. */
export const LadderPart = (props: SettingsProps) => {
  const { app, pack, state, change } = props
  const { say } = app
  /** Own levels are chosen before they differ from the others. */
  const isOwn = useSignal(false)
  const chosen = isOwn.value ? 'own' : choiceOf(pack.ladder)
  const sample = state.sample.value
  const choose = (choice: LadderChoice) => {
    isOwn.value = choice === 'own'
    const ladder: Ladder | undefined = choice === 'own' ? undefined : LADDERS[choice]
    if (ladder) change({ ladder: [...ladder] })
  }
  return (
    <section class="desk-part">
      <ChoiceGroup
        name="ladder"
        legend={say('desk.ladder.for')}
        options={LADDER_CHOICES}
        chosen={chosen}
        onChoose={choose}
      >
        {(choice) => say(`desk.ladder.${choice}`)}
      </ChoiceGroup>
      {chosen === 'own' && <OwnLevels {...props} />}
      {sample && <Levels app={app} picture={sample} ladder={pack.ladder} />}
      {sample === null && <p class="quiet">{say('desk.ladder.empty')}</p>}
    </section>
  )
}
