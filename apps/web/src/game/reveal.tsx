import type { RoundView } from '@pd/contract/client'
import { webAddress } from '@pd/core'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import { Glyph } from '../kit/glyph.tsx'
import type { GameActions } from './actions.ts'
import { outcomeKey } from './report.ts'

type Props = { app: App; round: RoundView; isLast: boolean; actions: GameActions }

/** The answer, in the outcome's own voice. */
export const RevealPanel = ({ app: { say }, round, isLast, actions }: Props) => {
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus({ preventScroll: true }), [round.number])
  const { reveal, outcome } = round
  if (!reveal) return null
  const found = outcome === 'found'
  const by = [reveal.credit, reveal.licence].filter(Boolean).join(', ')
  const credit = say('reveal.by', { by })
  const site = webAddress(reveal.homepage)
  return (
    <section class={`reveal ${found ? 'reveal-found' : 'reveal-missed'}`}>
      <p class="reveal-voice">
        <Glyph name={found ? 'check' : 'cross'} />
        {say(outcomeKey(round))}
      </p>
      <h2 class="reveal-name">{reveal.name}</h2>
      <p class="reveal-credit">
        {by === '' ? null : site ? (
          <a href={site} target="_blank" rel="noreferrer">
            {credit}
          </a>
        ) : (
          credit
        )}
      </p>
      <Button innerRef={next} class="reveal-next" tone="primary" glyph="arrow" onPress={() => void actions.next()}>
        {say(isLast ? 'round.finish' : 'round.next')}
      </Button>
    </section>
  )
}
