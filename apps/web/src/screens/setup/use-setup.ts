import type { LanguageCode } from '@pd/languages'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { useImporting } from '../../catalogue/import/view.tsx'
import { createSetupActions, type Opener } from './actions.ts'
import { createSetup, type PackChoice } from './state.ts'

/** The pack that a page's link names, as in `?pack=ID`: an unlisted pack is offered to those who have its link. */
const linkedPack = (search: string): string | undefined => new URLSearchParams(search).get('pack') || undefined

/** A form with the choices of the last time, or with the pack of the page's link; its packs follow the reader's language. */
export const useSetup = <C extends PackChoice & { readonly language: LanguageCode }>(app: App, opener: Opener<C>) => {
  const language = app.settings.language.value
  const linked = useMemo(() => linkedPack(location.search), [])
  const recalled = () => opener.recall(app.storage.get(opener.key), language)
  const setup = useMemo(() => createSetup({ ...recalled(), ...(linked && { pack: linked }) }), [])
  const actions = useMemo(() => createSetupActions(app, setup, opener), [])
  const load = () => actions.load(language, linked)
  useEffect(() => {
    actions.choose({ language: recalled().language } as Partial<C>)
    void load()
  }, [language])
  const importing = useImporting(app, () => void load(), language)
  return { app, setup, actions, load, importing }
}
