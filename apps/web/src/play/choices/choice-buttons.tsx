import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'

type Props = {
  choices: readonly string[]
  /** What the player pressed. */
  picked: string | undefined
  disabled: boolean
  onChoose: (choice: string) => void
}

/** The names to choose from; one press is the answer. */
export const ChoiceButtons = ({ choices, picked, disabled, onChoose }: Props) => (
  <>
    {choices.map((choice) => (
      <Button key={choice} class="pick" disabled={disabled} onPress={() => onChoose(choice)}>
        {picked === choice && <Glyph name="arrow" />}
        {choice}
      </Button>
    ))}
  </>
)
