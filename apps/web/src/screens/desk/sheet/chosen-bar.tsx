import type { ItemChange } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import { onSubmitted } from '../field.tsx'
import { titleOf } from '../packs/title.ts'
import type { SheetProps } from './sheet-props.ts'

type Text = 'licence' | 'credit'

/** One text for all chosen pictures. */
const TextForm = ({
  app: { say },
  text,
  onDone,
}: SheetProps & { text: Text; onDone: (change: ItemChange) => void }) => {
  const field = useRef<HTMLInputElement>(null)
  // before the next key arrives
  useLayoutEffect(() => field.current?.focus(), [])
  return (
    <form
      class="chosen-form"
      onSubmit={onSubmitted(async (values) => {
        onDone({ [text]: values[text]?.trim() || null })
        return true
      })}
    >
      <label>
        <span>{say(`desk.chosen.${text}`)}</span>
        <input class="desk-input" name={text} maxLength={200} autocomplete="off" ref={field} />
      </label>
      <button type="submit" class="button primary">
        {say('desk.chosen.set')}
      </button>
    </form>
  )
}

const MoveTo = ({ app, desk, pack, onMove }: SheetProps & { onMove: (pack: string) => void }) => (
  <label class="chosen-move">
    <span class="unseen">{app.say('desk.chosen.move')}</span>
    <select value="" onChange={({ currentTarget }) => onMove(currentTarget.value)}>
      <option value="">{app.say('desk.chosen.move')}</option>
      {desk.packs.value
        ?.filter(({ id }) => id !== pack.id)
        .map((each) => (
          <option key={each.id} value={each.id}>
            {titleOf(each, app.settings.language.value)}
          </option>
        ))}
    </select>
  </label>
)

/** What can be done to all chosen pictures at once. */
export const ChosenBar = (props: SheetProps) => {
  const { app, sheet, sheetActions } = props
  const { say } = app
  const text = useSignal<Text | undefined>(undefined)
  const { items, chosen } = sheet
  const n = chosen.value.size
  if (n === 0) return null
  const isAllChosen = sheet.next.value === null && n === items.value?.length
  const isAllHidden = items.value?.every(({ id, standing }) => !chosen.value.has(id) || standing === 'hidden')
  const change = (made: ItemChange) => {
    text.value = undefined
    void sheetActions.changeChosen(made)
  }
  const toggle = (which: Text) => () => {
    text.value = text.value === which ? undefined : which
  }
  return (
    <section class="chosen-bar" aria-label={say('desk.chosen', { n })}>
      {text.value && <TextForm key={text.value} {...props} text={text.value} onDone={change} />}
      <strong role="status">{say('desk.chosen', { n })}</strong>
      <Button onPress={() => change({ isHidden: !isAllHidden })}>
        {isAllHidden ? say('desk.chosen.unhide') : say('desk.chosen.hide')}
      </Button>
      <Button isExpanded={text.value === 'licence'} onPress={toggle('licence')}>
        {say('desk.chosen.licence')}
      </Button>
      <Button isExpanded={text.value === 'credit'} onPress={toggle('credit')}>
        {say('desk.chosen.credit')}
      </Button>
      <MoveTo {...props} onMove={(to) => change({ pack: to })} />
      {isAllChosen ? (
        <Button
          onPress={() => {
            chosen.value = new Set()
          }}
        >
          {say('desk.chosen.none')}
        </Button>
      ) : (
        <Button onPress={() => void sheetActions.chooseAll()}>{say('desk.chosen.all')}</Button>
      )}
    </section>
  )
}
