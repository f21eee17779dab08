import { useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Meter } from '../../kit/cell-meter.tsx'
import { ChoiceGroup } from '../../kit/choice.tsx'
import { Digits, Figures } from '../../kit/digits.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Face } from '../../kit/face.tsx'
import { Glyph, Logo } from '../../kit/glyph.tsx'
import { GLYPHS, type GlyphName } from '../../kit/glyphs.ts'
import { Placeholder } from '../../kit/placeholder-mosaic.tsx'
import { Preferences } from '../../kit/preferences.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { type Tower, Towers } from '../../kit/towers.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import { Sample } from './sample.tsx'
import '../setup/setup.css'

const GLYPH_NAMES = Object.keys(GLYPHS) as GlyphName[]
const press = (): void => {}

const TOWERS: readonly Tower[] = [2, 9, 4, 0].map((count, at) => ({
  name: String(at + 1),
  label: `Level ${at + 1}: ${count}`,
  count,
  isOwn: at === 1,
}))

const Buttons = () => (
  <Sample name="Button">
    <Button tone="primary" glyph="arrow" onPress={press}>
      Primary
    </Button>
    <Button onPress={press}>Plain</Button>
    <Button tone="ghost" onPress={press}>
      Ghost
    </Button>
    <Button disabled onPress={press}>
      Disabled
    </Button>
    <Button glyph="check" label="A glyph alone" onPress={press} />
  </Sample>
)

const Choices = () => {
  const chosen = useSignal('5')
  return (
    <Sample name="ChoiceGroup">
      <ChoiceGroup
        name="rounds"
        legend="Rounds"
        options={['5', '10', '20']}
        chosen={chosen.value}
        onChoose={(count) => {
          chosen.value = count
        }}
      >
        {(count) => count}
      </ChoiceGroup>
    </Sample>
  )
}

const Numbers = () => {
  const score = useSignal(1_250)
  return (
    <Sample name="Digits, Figures, Meter">
      <Digits value={score.value} language="en" />
      <Button
        onPress={() => {
          score.value += 250
        }}
      >
        +250
      </Button>
      <Figures written="404" />
      <Meter share={0.35} />
      <Meter share={1} />
    </Sample>
  )
}

const Pictures = () => (
  <Sample name="Placeholder, Face, Logo, Glyph">
    <div class="sample-small">
      <Placeholder id="a pack" />
    </div>
    <div class="sample-small">
      <Placeholder id="a player" fixedHue={40} />
    </div>
    <div class="sample-small">
      <Face id="a player" team={null} />
    </div>
    <div class="sample-small">
      <Face id="a player" team={2} />
    </div>
    <Logo />
    {GLYPH_NAMES.map((name) => (
      <span key={name} title={name}>
        <Glyph name={name} />
      </span>
    ))}
  </Sample>
)

const States = ({ app }: { app: App }) => (
  <>
    <Sample name="ProblemNote">
      <ProblemNote app={app} problem="name_taken" />
    </Sample>
    <Sample name="Waiting">
      <Waiting app={app} problem="unreachable" onRetry={press} />
    </Sample>
    {(['loading', 'done', 'empty', 'broken', 'lost'] as const).map((face) => (
      <Sample key={face} name={`DrawnState: ${face}`}>
        <DrawnState face={face} title="What is the case" text="And what to do about it.">
          <Button tone="primary" onPress={press}>
            Do it
          </Button>
        </DrawnState>
      </Sample>
    ))}
  </>
)

/** The components that every screen is made of. */
export const KitSamples = ({ app }: { app: App }) => (
  <>
    <Sample name="Preferences">
      <Preferences app={app} />
    </Sample>
    <Buttons />
    <Choices />
    <Numbers />
    <Sample name="Towers">
      <Towers language="en" towers={TOWERS} />
    </Sample>
    <Pictures />
    <States app={app} />
  </>
)
