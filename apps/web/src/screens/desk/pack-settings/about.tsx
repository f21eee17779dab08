import { AddressField } from '../address-field.tsx'
import { nameLanguage } from '../language-name.ts'
import { LicenceField } from '../licence-field.tsx'
import { SavedField } from '../saved-field.tsx'
import { changeTitle, titleLocales } from './pack-change.ts'
import type { SettingsProps } from './settings-props.ts'

const Title = ({ app, pack, change, locale }: SettingsProps & { locale: string }) => (
  <SavedField
    label={`${app.say('desk.about.title')} (${nameLanguage(app, locale)})`}
    value={pack.titles[locale] ?? ''}
    lang={locale}
    maxLength={200}
    onSave={(text) => {
      const titles = changeTitle(pack.titles, locale, text)
      return titles && change({ titles })
    }}
  />
)

/** The titles of a pack: in the reader's language, all others folded away but counted. */
const Titles = (props: SettingsProps) => {
  const { app, pack } = props
  const { first, others } = titleLocales(pack.titles, app.settings.language.value)
  const found = others.filter((locale) => pack.titles[locale]).length
  return (
    <>
      {first.map((locale) => (
        <Title key={locale} {...props} locale={locale} />
      ))}
      <details class="desk-more">
        <summary>
          {app.say('desk.edit.languages')}{' '}
          <span class="quiet">{app.say('desk.about.titled', { found, n: others.length })}</span>
        </summary>
        <div class="desk-form">
          {others.map((locale) => (
            <Title key={locale} {...props} locale={locale} />
          ))}
        </div>
      </details>
    </>
  )
}

/** What is said of a pack: its titles, whose it is, and where it is from. */
export const AboutPack = (props: SettingsProps) => {
  const { app, pack, change } = props
  const { say } = app
  return (
    <section class="desk-part" aria-labelledby="pack-about">
      <h2 id="pack-about">{say('desk.about')}</h2>
      <Titles {...props} />
      <SavedField
        label={say('desk.credit')}
        value={pack.credit}
        maxLength={500}
        onSave={(credit) => change({ credit: credit.trim() })}
      />
      <LicenceField
        app={app}
        value={pack.licence}
        hint={say('desk.about.licence.hint')}
        onSave={(licence) => change({ licence: licence.trim() })}
      />
      <AddressField
        label={say('desk.about.homepage')}
        value={pack.homepage ?? ''}
        onSave={(homepage) => change({ homepage: homepage.trim() || null })}
      />
    </section>
  )
}
