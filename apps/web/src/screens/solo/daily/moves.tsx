import type { DailyView } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import type { App } from '../../../app/app.ts'
import { Button } from '../../../kit/button.tsx'
import { useShareAddress } from '../../../kit/use-share-address.ts'
import { TextByHand, useShare } from '../use-share.tsx'
import { type Card, drawCard } from './card.ts'
import { dailyText, saidOf, writeDay } from './share.ts'

type Props = { app: App; view: DailyView }

const cardOf = ({ client, say, settings }: App, view: DailyView): Card => ({
  picture: client.renderUrl(view.picture),
  name: ['Pixel', 'Detective'],
  day: writeDay(view.day, settings.region.value),
  said: saidOf(view, { say }),
  levels: view.result?.found.length ?? 0,
  level: view.result?.outcome === 'found' ? view.result.level : null,
})

const download = (file: File): void => {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  URL.revokeObjectURL(url)
}

/** Draws the card and hands it to the system's dialog where that takes pictures, else to the downloads. */
const giveCard = async (app: App, view: DailyView): Promise<void> => {
  const png = await drawCard(cardOf(app, view))
  const file = new File([png], `pixel-detective-${view.day}.png`, { type: 'image/png' })
  if (navigator.canShare?.({ files: [file] })) await navigator.share({ files: [file] }).catch(() => {})
  else download(file)
}

/** What a player does after a daily: tell others, keep the card, play on. */
export const DailyMoves = ({ app, view }: Props) => {
  const { say, settings } = app
  const { origin } = useShareAddress(app)
  const text = dailyText(view, origin.value, { say, language: settings.region.value })
  const { isCopied, isShown, share } = useShare(text)
  const isDrawing = useSignal(false)
  const keepCard = async () => {
    isDrawing.value = true
    await giveCard(app, view).catch(() => {})
    isDrawing.value = false
  }
  return (
    <div class="daily-moves">
      <Button tone="primary" glyph={isCopied ? 'check' : 'share'} onPress={() => void share()}>
        {say(isCopied ? 'result.copied' : 'result.share')}
      </Button>
      <Button glyph="save" disabled={isDrawing.value} onPress={() => void keepCard()}>
        {say('daily.card')}
      </Button>
      <a class="button plain" href="/board">
        {say('board.title')}
      </a>
      <a class="button plain" href="/daily/archive">
        {say('archive.title')}
      </a>
      {isShown && <TextByHand app={app} text={text} />}
    </div>
  )
}
