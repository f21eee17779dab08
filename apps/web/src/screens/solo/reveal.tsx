import type { RoundView } from '@pd/contract/client'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { Credit } from '../../play/credit.tsx'
import { outcomeKey } from '../../play/describe-round.ts'
import { Hardness } from '../../play/hardness.tsx'
import type { SoloActions } from './actions.ts'

type Props = {
  app: App
  round: RoundView
  isLast: boolean
  actions: Pick<SoloActions, 'next'>
  isLink: boolean
}

/** The answer, in the outcome's own voice. */
export const RevealPanel = ({ app, round, isLast, actions, isLink }: Props) => {
  const { say } = app
  const next = useRef<HTMLButtonElement>(null)
  // before it is painted: a quick Enter is for the next round
  useLayoutEffect(() => next.current?.focus({ preventScroll: true }), [round.number])
  const { reveal, outcome } = round
  if (!reveal) return null
  const found = outcome === 'found'
  return (
    <section class={`reveal ${found ? 'reveal-found' : 'reveal-missed'}`}>
      <p class="reveal-voice">
        <Glyph name={found ? 'check' : 'cross'} />
        {say(outcomeKey(round))}
      </p>
      <h2 class="reveal-name">{reveal.name}</h2>
      <Hardness app={app} of={reveal} />
      <Credit app={app} reveal={reveal} isLink={isLink} />
      <Button innerRef={next} class="reveal-next" tone="primary" glyph="arrow" onPress={() => void actions.next()}>
        {say(isLast ? 'round.finish' : 'round.next')}
      </Button>
    </section>
  )
}
