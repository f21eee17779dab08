import { signal } from '@preact/signals'
import type { App } from '../app/app.ts'
import { AnswerField } from '../game/answer.tsx'
import { LineUp } from '../game/known.tsx'
import { RungsDrawn } from '../game/rungs-drawn.tsx'
import { createTable, type Feeling } from '../game/state.ts'
import { CodeField } from '../open-room/code-field.tsx'
import { CodeFigures } from '../room/code-figures.tsx'
import { NameField } from '../room/name-field.tsx'
import { Sample } from './sample.tsx'
import '../game/game.css'

const FEELINGS = ['calm', 'wrong', 'almost', 'repeated', 'slow'] as const satisfies readonly Feeling['kind'][]
const name = signal('Ann')

/** A field with what is said after a guess; none of several on a page takes the focus. */
const Answer = ({ app, kind }: { app: App; kind: Feeling['kind'] }) => {
  const table = createTable()
  table.feeling.value = { kind, beat: 1 }
  table.asking.value = true
  return <AnswerField app={app} table={table} actions={{ guess: async () => {} }} />
}

/** What a picture is played with, alone or in a room. */
export const GameSamples = ({ app }: { app: App }) => (
  <>
    {FEELINGS.map((kind) => (
      <Sample key={kind} name={`AnswerField: ${kind}`}>
        <Answer app={app} kind={kind} />
      </Sample>
    ))}
    <Sample name="LineUp of guesses">
      <LineUp app={app} round={{ almost: ['butterflies of the night'], wrong: ['cat', 'house'] }} />
    </Sample>
    <Sample name="RungsDrawn">
      <RungsDrawn levels={7} level={3} />
    </Sample>
    <Sample name="NameField, CodeField, CodeFigures">
      <NameField label="Name" text={name} />
      <CodeField app={app} />
      <CodeFigures code="ABC234" />
    </Sample>
  </>
)
