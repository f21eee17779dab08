import type { GameView, RoundView } from '@pd/contract/client'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'

type Found = { readonly game: GameView; readonly round: RoundView }

/** Fetches the full picture once more, which the browser still has, and keeps it; where it can't, the player has one less to practise with. */
const keepFound = async ({ basePath, client, settings }: App, { game, round }: Found): Promise<void> => {
  const { reveal, levels, number } = round
  if (!reveal || !('caches' in globalThis)) return
  const { keepPicture, practiceCacheAt } = await import('../../app/practice/kept-pictures.ts')
  const lang = settings.language.value
  const [response, answer] = await Promise.all([
    fetch(client.renderUrl(reveal.picture)),
    client.foundNames(game.id, { round: number, lang }),
  ])
  if (!response.ok || !answer.ok) return
  const { picture: _, ...shown } = reveal
  const kept = { reveal: shown, languages: [game.language, lang], names: answer.value.names, levels }
  await keepPicture(await caches.open(practiceCacheAt(basePath)), kept, await response.blob())
}

/** Keeps a picture that the player finds on this device, to practise with while the server is away. */
export const useKeepFound = (app: App, game: GameView, round: RoundView): void => {
  useEffect(() => {
    if (round.outcome !== 'found' || !round.reveal || game.plan === 'preview') return
    void keepFound(app, { game, round }).catch(() => undefined)
  }, [round.number, round.outcome])
}
