import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'

type Props = {
  choices: readonly string[]
  /** What the player pressed, and whether it turned out wrong. */
  picked: { readonly text: string; readonly isWrong: boolean } | undefined
  disabled: boolean
  onChoose: (choice: string) => void
}

/** The names to choose from; one press is the answer. */
export const ChoiceButtons = ({ choices, picked, disabled, onChoose }: Props) => (
  <>
    {choices.map((choice) => {
      const isPicked = picked?.text === choice
      const isWrong = isPicked && picked.isWrong
      return (
        <Button
          key={choice}
          class={isWrong ? 'pick pick-wrong' : 'pick'}
          disabled={disabled}
          onPress={() => onChoose(choice)}
        >
          {isPicked && <Glyph name={isWrong ? 'cross' : 'arrow'} />}
          {choice}
        </Button>
      )
    })}
  </>
)
