import type { ComponentChildren } from 'preact'
import './choice.css'

type Option = string | number | null

type Props<T extends Option> = {
  readonly name: string
  readonly legend: string
  readonly options: readonly T[]
  readonly chosen: Option
  readonly onChoose: (option: T) => void
  /** What a screen reader says of an option, where that is not what it shows. */
  readonly labelOf?: (option: T) => string
  /** What an option shows. */
  readonly children: (option: T) => ComponentChildren
}

/** One of several options under their legend; each radio button is drawn as a tile that fills. */
export const ChoiceGroup = <T extends Option>({ name, legend, options, ...props }: Props<T>) => (
  <fieldset class={`choices choices-${name}`}>
    <legend>{legend}</legend>
    <div class="choices-row">
      {options.map((option) => (
        <label key={option} class="choice">
          <input
            type="radio"
            class="unseen"
            name={name}
            checked={option === props.chosen}
            aria-label={props.labelOf?.(option)}
            onChange={() => props.onChoose(option)}
          />
          <span class="choice-face">{props.children(option)}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
