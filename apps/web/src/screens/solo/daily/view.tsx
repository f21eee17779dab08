import type { GameView } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../../app/app.ts'
import { recallAnswerLanguage } from '../../../app/settings/answer-language.ts'
import { WaitingPage } from '../../../kit/waiting.tsx'
import { SoloScreen } from '../view.tsx'
import { createDailyActions } from './actions.ts'
import { DailyResultScreen } from './result.tsx'
import { writeDay } from './share.ts'
import { createDaily } from './state.ts'
import './daily.css'

/** The picture of a day, the same for everyone: its game, then how all did. */
export const DailyScreen = ({ app, day = 'today' }: { app: App; day?: string }) => {
  const daily = useMemo(createDaily, [day])
  const actions = useMemo(() => createDailyActions({ ...app, now: () => performance.now() }, daily), [day])
  const { say, settings } = app
  const begin = () => void actions.begin(day, recallAnswerLanguage(app.storage.get('choices'), settings.language.value))
  useEffect(begin, [day])
  const Result = useMemo(
    () => (props: { app: App; game: GameView }) => <DailyResultScreen {...props} daily={daily} actions={actions} />,
    [day],
  )
  const game = daily.game.value
  const view = daily.view.value
  if (!game || !view) return <WaitingPage app={app} problem={daily.trouble.value} onRetry={begin} />
  const date = writeDay(view.day, settings.region.value)
  const title = say(view.day === view.today ? 'daily.title' : 'daily.title.day', { date })
  return <SoloScreen key={game.id} app={app} id={game.id} title={title} Result={Result} />
}
