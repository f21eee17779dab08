import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import './choices.css'

type Props = {
  choices: readonly string[]
  /** Those that are ruled out. */
  spent?: readonly string[]
  /** What the player pressed. */
  picked: string | undefined
  disabled: boolean
  onChoose: (choice: string) => void
}

/** The names to choose from; one press is the answer. */
export const ChoiceButtons = ({ choices, spent = [], picked, disabled, onChoose }: Props) => (
  <>
    {choices.map((choice) => (
      <Button key={choice} class="pick" disabled={disabled || spent.includes(choice)} onPress={() => onChoose(choice)}>
        {picked === choice && <Glyph name="arrow" />}
        {spent.includes(choice) && <Glyph name="cross" />}
        {choice}
      </Button>
    ))}
  </>
)
