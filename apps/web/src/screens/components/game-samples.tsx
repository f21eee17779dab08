import { signal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { CodeField } from '../../kit/code/code-field.tsx'
import { CodeFigures } from '../../kit/code/code-figures.tsx'
import { NameField } from '../../kit/name-field.tsx'
import { PackSelect } from '../../kit/pack-select.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import type { Feedback } from '../../play/feedback.ts'
import { Rungs } from '../../play/ladder/rungs.tsx'
import { AnswerField } from '../../play/typed/answer-field.tsx'
import { GuessList } from '../../play/typed/guess-list.tsx'
import { createSoloState } from '../solo/state.ts'
import { Sample } from './sample.tsx'
import '../../play/play.css'

const KINDS = ['calm', 'wrong', 'almost', 'repeated', 'slow'] as const satisfies readonly Feedback['kind'][]
const name = signal('Ann')

/** A field with what is said after a guess; none of several on a page takes the focus. */
const Answer = ({ app, kind }: { app: App; kind: Feedback['kind'] }) => {
  const solo = createSoloState()
  solo.feedback.value = { kind, count: 1 }
  solo.isOverlayOpen.value = true
  return <AnswerField app={app} answer={solo} actions={{ guess: async () => {} }} />
}

/** What a picture is played with, alone or in a room. */
export const GameSamples = ({ app }: { app: App }) => (
  <>
    {KINDS.map((kind) => (
      <Sample key={kind} name={`AnswerField: ${kind}`}>
        <Answer app={app} kind={kind} />
      </Sample>
    ))}
    <Sample name="GuessList">
      <GuessList app={app} guesses={{ almost: ['butterflies of the night'], wrong: ['cat', 'house'] }} />
    </Sample>
    <Sample name="RungsDrawn">
      <Rungs levels={7} level={3} />
    </Sample>
    <Sample name="PackSelect">
      <PackSelect app={app} label="Pictures" packs={[{ id: 'zoo', title: 'Zoo' }]} chosen="zoo" onChoose={() => {}} />
    </Sample>
    <Sample name="SearchField">
      <SearchField label="Search" text="" longest={100} find={() => {}} />
    </Sample>
    <Sample name="NameField, CodeField, CodeFigures">
      <NameField label="Name" text={name} />
      <CodeField app={app} />
      <CodeFigures code="ABC234" />
    </Sample>
  </>
)
