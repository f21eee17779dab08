import type { DeskItem } from '@pd/contract/client'
import { LANGUAGE_NAMES, type LanguageCode } from '@pd/languages'
import { useSignal } from '@preact/signals'
import { keepDraft, readDraft } from './drafts.ts'
import { nameShown } from './name-change.ts'
import type { SheetProps } from './sheet-props.ts'

type Props = SheetProps & {
  readonly item: DeskItem
  /** Its place on the sheet, from 0. */
  readonly at: number
  readonly locale: LanguageCode
  readonly onGo: (steps: 1 | -1) => void
  readonly onTurn: (turn: 'undo' | 'redo') => void
}

const LONGEST = 200

type Press = { readonly key: string; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }

/** What a key asks of the sheet; the browser itself undoes what is typed and not saved. */
const meaningOf = ({ key, shiftKey, ctrlKey, metaKey }: Press, isTyped: boolean) => {
  if (key === 'Enter' && !ctrlKey && !metaKey) return shiftKey ? 'back' : 'next'
  if (key === 'Escape' && isTyped) return 'restore'
  if (isTyped || !(ctrlKey || metaKey)) return undefined
  if (key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey)) return 'redo'
  return key.toLowerCase() === 'z' ? 'undo' : undefined
}

/** Names that other pictures have too. */
const Collision = ({ app: { say }, sheet, item, locale }: Props) => {
  const others = sheet.collisions.value.filter((each) => each.item === item.id && each.locale === locale)
  return (
    <span class="frame-collision" id={`same-${item.id}-${locale}`} role="alert">
      {say('desk.sheet.same', { name: [...new Set(others.map(({ otherName }) => otherName))].join(', ') })}
    </span>
  )
}

/** What is typed into a field, and what its keys do. */
const useField = ({ texts, sheetActions, item, locale, languages, onGo, onTurn }: Props) => {
  const field = { item: item.id, locale }
  const draft = useSignal(readDraft(texts, field))
  const value = draft.value ?? nameShown(item, locale, locale === languages[0])
  const type = (text?: string) => {
    draft.value = text
    keepDraft(texts, field, text)
  }
  const save = () => {
    sheetActions.name(item, locale, draft.value ?? value)
    type()
  }
  // the Enter that saves leaves the field too, before it is drawn again: what the last drawing knew would be saved twice
  const leave = () => draft.value !== undefined && save()
  const onKeyDown = (event: KeyboardEvent) => {
    const meaning = event.isComposing ? undefined : meaningOf(event, draft.value !== undefined)
    if (!meaning) return
    event.preventDefault()
    if (meaning === 'restore') type()
    else if (meaning === 'undo' || meaning === 'redo') onTurn(meaning)
    else {
      save()
      onGo(meaning === 'next' ? 1 : -1)
    }
  }
  return { value, isTyped: draft.value !== undefined, type, leave, onKeyDown }
}

/** The name of a picture in one language: Enter saves it and goes on. */
export const NameField = (props: Props) => {
  const { app, sheet, item, at, locale, languages } = props
  const { value, isTyped, type, leave, onKeyDown } = useField(props)
  const isSame = sheet.collisions.value.some((each) => each.item === item.id && each.locale === locale)
  const isProposed = !isTyped && value !== '' && item.names[locale] === undefined
  return (
    <>
      <input
        class={`frame-name ${isProposed ? 'frame-proposed' : ''}`}
        data-field={`${at}-${locale}`}
        lang={locale}
        dir="auto"
        value={value}
        placeholder={locale === languages[0] ? app.say('round.ask') : LANGUAGE_NAMES[locale]}
        aria-label={app.say('desk.sheet.name', { n: at + 1, language: LANGUAGE_NAMES[locale] })}
        aria-describedby={isSame ? `same-${item.id}-${locale}` : undefined}
        enterkeyhint="next"
        autocomplete="off"
        autocapitalize="none"
        maxLength={LONGEST}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {isSame && <Collision {...props} />}
    </>
  )
}
