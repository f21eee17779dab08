import { useEffect, useMemo, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { DeskCatalogue } from '../../app/words/desk/catalogue.ts'
import { loadDeskCatalogue } from '../../app/words/desk/load-catalogue.ts'
import { createSayAtDesk, type SayAtDesk } from '../../app/words/desk/say-at-desk.ts'

type Loaded = { readonly language: App['settings']['language']['value']; readonly catalogue?: DeskCatalogue }

/** The speaker of the desk in the reader's language, once its sentences are there; English where they can't be fetched. */
export const useDeskWords = ({ settings, say }: App): SayAtDesk | undefined => {
  const language = settings.language.value
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let isWanted = true
    const take = (loadedNow: Loaded) => isWanted && setLoaded(loadedNow)
    loadDeskCatalogue(language).then(
      (catalogue) => take({ language, catalogue }),
      () => take({ language }),
    )
    return () => {
      isWanted = false
    }
  }, [language])
  return useMemo(() => loaded && createSayAtDesk(say, loaded.language, loaded.catalogue), [loaded])
}
