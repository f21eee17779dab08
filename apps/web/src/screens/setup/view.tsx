import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { useImporting } from '../../catalogue/import/view.tsx'
import { linkedPack } from '../../catalogue/linked-pack.ts'
import { createSetupActions } from './actions.ts'
import { recallChoices } from './choices.ts'
import { SetupForm } from './form.tsx'
import { SetupPage } from './page.tsx'
import { createSetup } from './state.ts'

/** The page of a new game for one player. */
export const SetupScreen = ({ app }: { app: App }) => {
  const language = app.settings.language.value
  const linked = useMemo(() => linkedPack(location.search), [])
  const recalled = () => recallChoices(app.storage.get('choices'), language)
  const setup = useMemo(() => createSetup({ ...recalled(), ...(linked && { pack: linked }) }), [])
  const actions = useMemo(() => createSetupActions(app, setup), [])
  const load = () => actions.load(language, linked)
  useEffect(() => {
    actions.choose({ language: recalled().language })
    void load()
  }, [language])
  const importing = useImporting(app, () => void load(), language)
  const start = { glyph: 'search', name: app.say('setup.start'), press: actions.start } as const
  return (
    <SetupPage app={app} title={app.say('setup.title')} setup={setup} start={start} load={load} importing={importing}>
      <SetupForm app={app} setup={setup} actions={actions} />
    </SetupPage>
  )
}
