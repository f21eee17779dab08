import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Meter } from '../../kit/cell-meter.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { Rungs } from '../ladder/rungs.tsx'
import { STEPS } from './introduced.ts'
import './introduction.css'

type Step = (typeof STEPS)[number]

const LEVELS = 7

/** What a step is about, drawn with the parts of the table that it speaks of. */
const Drawing = ({ step }: { step: Step }) => {
  if (step !== 'help') return <Rungs levels={LEVELS} level={step === 'early' ? 1 : 2} />
  return (
    <>
      <Glyph name="clue" />
      <Glyph name="flag" />
    </>
  )
}

/** How to play in three steps, below the picture; Escape or a button skips them. */
export const IntroductionSteps = ({ app: { say }, onEnd }: { app: App; onEnd: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [place, setPlace] = useState(0)
  const step = STEPS[place] ?? STEPS[0]
  const isLast = place === STEPS.length - 1
  const close = () => dialog.current?.close()
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="introduction" aria-label={say('intro.label')} onClose={onEnd}>
      <div class="introduction-drawing" aria-hidden="true">
        <Drawing step={step} />
      </div>
      <div class="introduction-step" aria-live="polite">
        <p class="unseen">{say('intro.step', { n: place + 1, count: STEPS.length })}</p>
        <h2>{say(`intro.${step}`)}</h2>
        <p>{say(`intro.${step}.note`)}</p>
      </div>
      <div class="introduction-moves">
        {/* the one that goes on is the first to be focused */}
        <Button tone="primary" onPress={() => (isLast ? close() : setPlace(place + 1))}>
          {say(isLast ? 'intro.start' : 'intro.next')}
        </Button>
        <Meter share={(place + 1) / STEPS.length} cells={STEPS.length} />
        {!isLast && (
          <Button tone="ghost" onPress={close}>
            {say('intro.skip')}
          </Button>
        )}
      </div>
    </dialog>
  )
}
