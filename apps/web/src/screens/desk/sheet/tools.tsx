import { isLanguageCode, LANGUAGE_CODES } from '@pd/languages'
import type { Signal } from '@preact/signals'
import { Glyph } from '../../../kit/glyph.tsx'
import { languageOptions } from '../../../kit/language-options.tsx'
import { SearchField } from '../../../kit/search-field.tsx'
import { keepSecondLanguage } from './languages.ts'
import type { SheetProps } from './sheet-props.ts'
import { SHOWN, type Shown } from './state.ts'

/** Whether all is saved; in words, so that it is heard too. */
export const SaveNote = ({ app: { say }, edits }: Pick<SheetProps, 'app' | 'edits'>) => {
  const trouble = edits.trouble.value
  const isWaiting = edits.pending.value.length > 0
  if (isWaiting && trouble)
    return (
      <p class="sheet-saved problem-note" role="status">
        {say('desk.sheet.kept')} {say(`problem.${trouble}`)}
      </p>
    )
  return (
    <p class="sheet-saved quiet" role="status">
      {isWaiting ? (
        say('desk.sheet.saving')
      ) : (
        <>
          <Glyph name="check" /> {say('desk.sheet.saved')}
        </>
      )}
    </p>
  )
}

const Filter = ({ app: { say }, sheet, sheetActions, pack }: SheetProps) => {
  const nameOf = (show: Shown): string => {
    if (show !== 'check') return say(`desk.sheet.show.${show}`)
    return pack.checks > 0 ? say('desk.sheet.check', { n: pack.checks }) : say('desk.sheet.checked')
  }
  const isOffered = (show: Shown): boolean => show !== 'check' || pack.checks > 0 || sheet.show.value === show
  return (
    <fieldset class="sheet-filter">
      <legend class="unseen">{say('desk.sheet.which')}</legend>
      {SHOWN.filter(isOffered).map((show) => (
        <label key={show} class="sheet-which">
          <input
            type="radio"
            class="unseen"
            name="show"
            checked={sheet.show.value === show}
            onChange={() => void sheetActions.show(show)}
          />
          <span>{nameOf(show)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** More pictures than these are searched. */
const SEARCHED_FROM = 50

/** Finds pictures of a large pack, as the browser's own search reads only what is drawn. */
const Search = ({ app: { say }, sheet, sheetActions, pack }: SheetProps) =>
  pack.items + pack.waiting > SEARCHED_FROM || sheet.search.value !== '' ? (
    <search class="sheet-search">
      <SearchField
        label={say('objects.search')}
        text={sheet.search.value}
        longest={100}
        find={(text) => void sheetActions.find(text)}
      />
    </search>
  ) : null

type Second = { readonly second: Signal<string | undefined> }

/** Which second language names are written in. */
const SecondLanguage = ({ app, languages, second }: SheetProps & Second) => (
  <label class="sheet-language">
    <span>{app.say('desk.sheet.second')}</span>
    <select
      value={languages[1] ?? ''}
      onChange={({ currentTarget: { value } }) => {
        keepSecondLanguage(app.storage, isLanguageCode(value) ? value : undefined)
        second.value = value
      }}
    >
      <option value="">{app.say('desk.sheet.second.none')}</option>
      {languageOptions(LANGUAGE_CODES.filter((code) => code !== languages[0]))}
    </select>
  </label>
)

/** Which pictures are shown, in which languages they are named, and the keys that do it. */
export const Tools = (props: SheetProps & Second) => {
  const { say } = props.app
  return (
    <div class="sheet-tools">
      <Filter {...props} />
      <Search {...props} />
      <SecondLanguage {...props} />
      <p class="sheet-keys quiet">
        <kbd>Enter</kbd> {say('desk.sheet.key.enter')} <kbd>Tab</kbd> {say('desk.sheet.key.tab')}{' '}
        <kbd>Shift + Enter</kbd> {say('desk.sheet.key.back')} <kbd>Ctrl + Z</kbd> {say('desk.sheet.key.undo')}
      </p>
      <SaveNote {...props} />
    </div>
  )
}
