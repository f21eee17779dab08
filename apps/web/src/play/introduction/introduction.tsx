import type { RoundView } from '@pd/contract/client'
import type { ComponentType } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { isFirstPlay, keepIntroduced } from './introduced.ts'

type Steps = ComponentType<{ app: App; onEnd: () => void }>

/** How to play, on the first play; fetched after the picture is asked for, and left out where it can't be fetched. */
export const Introduction = ({ app, round }: { app: App; round: RoundView }) => {
  const isFirst = useMemo(() => isFirstPlay(app.storage, round), [])
  const [Steps, setSteps] = useState<Steps>()
  useEffect(() => {
    if (!isFirst) return
    void import('./steps.tsx').then(
      ({ IntroductionSteps }) => setSteps(() => IntroductionSteps),
      () => undefined,
    )
  }, [])
  const end = () => {
    keepIntroduced(app.storage)
    setSteps(undefined)
  }
  return Steps ? <Steps app={app} onEnd={end} /> : null
}
