import type { GameView, RoundView } from '@pd/contract/client'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'

/** Fetches the full picture once more, which the browser still has, and keeps it; where it can't, the player has one less to practise with. */
const keepFound = async (url: string, game: GameView, { reveal, levels }: RoundView): Promise<void> => {
  if (!reveal || !('caches' in globalThis)) return
  const { keepPicture, PRACTICE_CACHE } = await import('../../app/practice/kept-pictures.ts')
  const response = await fetch(url)
  if (!response.ok) return
  const { picture: _, ...answer } = reveal
  const kept = { reveal: answer, language: game.language, levels }
  await keepPicture(await caches.open(PRACTICE_CACHE), kept, await response.blob())
}

/** Keeps a picture that the player finds on this device, to practise with while the server is away. */
export const useKeepFound = ({ client }: App, game: GameView, round: RoundView): void => {
  useEffect(() => {
    if (round.outcome !== 'found' || !round.reveal) return
    void keepFound(client.renderUrl(round.reveal.picture), game, round).catch(() => undefined)
  }, [round.number, round.outcome])
}
