import { useSignal } from '@preact/signals'
import { Button } from '../../../kit/button.tsx'
import { ChoiceGroup } from '../../../kit/choice.tsx'
import type { SettingsProps } from './settings-props.ts'

/** Who may play a pack, by the word for it in the keys of sentences. */
const WORDS = { public: 'public', unlisted: 'unlisted', 'rooms only': 'rooms', hidden: 'hidden' } as const
const OPTIONS = Object.keys(WORDS) as readonly (keyof typeof WORDS)[]

const Choices = ({ app: { say }, pack, change }: SettingsProps) => (
  <ChoiceGroup
    name="visibility"
    legend={say('desk.play')}
    options={OPTIONS}
    chosen={pack.visibility}
    onChoose={(visibility) => change({ visibility })}
  >
    {(visibility) => (
      <>
        <strong>{say(`desk.play.${WORDS[visibility]}`)}</strong>
        <span class="quiet">{say(`desk.play.${WORDS[visibility]}.what`)}</span>
      </>
    )}
  </ChoiceGroup>
)

/** Takes a pack out of play for good, once it is asked for twice. */
const Remove = ({ app: { say }, change }: SettingsProps) => {
  const isSure = useSignal(false)
  return isSure.value ? (
    <Button class="danger" onPress={() => change({ visibility: 'removed' })}>
      {say('desk.play.sure')}
    </Button>
  ) : (
    <Button
      class="danger"
      glyph="cross"
      onPress={() => {
        isSure.value = true
      }}
    >
      {say('desk.play.remove')}
    </Button>
  )
}

/** Who may play the pack; a removed one is brought back from here. */
export const Visibility = (props: SettingsProps) => {
  const { app, pack, change } = props
  const { say } = app
  const isOut = pack.visibility === 'hidden' && pack.items > 0
  return (
    <section class="desk-part settings-wide">
      {pack.visibility === 'removed' ? (
        <>
          <h2>{say('desk.play')}</h2>
          <p>{say('desk.play.removed')}</p>
          <Button tone="primary" onPress={() => change({ visibility: 'hidden' })}>
            {say('desk.play.back')}
          </Button>
        </>
      ) : (
        <>
          <Choices {...props} />
          {pack.items === 0 && <p class="quiet">{say('desk.play.empty')}</p>}
          <div class="button-row desk-moves">
            {isOut && (
              <Button tone="primary" glyph="flag" onPress={() => change({ visibility: 'public' })}>
                {say('desk.play.publish')}
              </Button>
            )}
            <Remove {...props} />
          </div>
        </>
      )}
    </section>
  )
}
