import type { DeskItem } from '@pd/contract/client'
import type { DeskApp } from '../desk-props.ts'
import { nameLanguage } from '../language-name.ts'
import { SavedField } from '../saved-field.tsx'
import type { EditActions } from './actions.ts'
import { changeAliases, changeName, changeStory, localesOf } from './item-change.ts'
import type { Collision, ItemEdit } from './state.ts'

/** What the words of an item are drawn with. */
export type EditProps = {
  readonly app: DeskApp
  readonly edit: ItemEdit
  readonly actions: EditActions
  readonly item: DeskItem
}

const CollisionNote = ({ app: { say }, collision }: { app: DeskApp; collision: Collision }) => (
  <p class="collision" role="status">
    {say('desk.edit.collision', { text: collision.text, name: collision.otherName })}
  </p>
)

/** Name, other names and line for the reveal in one language. */
const LanguageWords = ({ app, edit, actions, item, locale }: EditProps & { locale: string }) => {
  const { say } = app
  const collisions = edit.collisions.value.filter((collision) => collision.locale === locale)
  return (
    <fieldset class="edit-language">
      <legend>{nameLanguage(app, locale)}</legend>
      <SavedField
        label={say('desk.edit.name')}
        value={item.names[locale] ?? ''}
        placeholder={item.standing === 'waiting' ? item.proposed : ''}
        lang={locale}
        maxLength={200}
        onSave={(text) => actions.save((latest) => changeName(latest, locale, text))}
      >
        {collisions.map((collision) => (
          <CollisionNote key={collision.text + collision.other} app={app} collision={collision} />
        ))}
      </SavedField>
      <SavedField
        label={say('desk.edit.aliases')}
        hint={say('desk.edit.aliases.hint')}
        value={(item.aliases[locale] ?? []).join('\n')}
        lines={Math.min(6, Math.max(2, (item.aliases[locale] ?? []).length + 1))}
        lang={locale}
        onSave={(text) => actions.save((latest) => changeAliases(latest, locale, text))}
      />
      <SavedField
        label={say('desk.edit.story')}
        value={item.story[locale] ?? ''}
        lang={locale}
        maxLength={200}
        onSave={(text) => actions.save((latest) => changeStory(latest, locale, text))}
      />
    </fieldset>
  )
}

/** The words of an item: in the reader's language, all others folded away but counted. */
export const EditWords = (props: EditProps) => {
  const { app, item } = props
  const { first, others } = localesOf(item, app.settings.language.value)
  const named = others.filter((locale) => item.names[locale]).length
  return (
    <>
      {item.standing !== 'live' && (
        <p class="edit-standing">
          {item.standing === 'hidden' ? app.say('desk.edit.hidden') : app.say('desk.edit.waiting')}
        </p>
      )}
      {first.map((locale) => (
        <LanguageWords key={locale} {...props} locale={locale} />
      ))}
      <details class="desk-more">
        <summary>
          {app.say('desk.edit.languages')}{' '}
          <span class="quiet">{app.say('desk.edit.languages.named', { found: named, n: others.length })}</span>
        </summary>
        {others.map((locale) => (
          <LanguageWords key={locale} {...props} locale={locale} />
        ))}
      </details>
    </>
  )
}
