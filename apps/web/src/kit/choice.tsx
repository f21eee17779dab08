import type { ComponentChildren } from 'preact'
import './choice.css'

/** One of several; the radio button itself is drawn as a tile that fills. */
export const Choice = ({
  group,
  checked,
  label,
  onChoose,
  children,
}: {
  group: string
  checked: boolean
  label?: string
  onChoose: () => void
  children: ComponentChildren
}) => (
  <label class="choice">
    <input type="radio" class="unseen" name={group} checked={checked} aria-label={label} onChange={onChoose} />
    <span class="choice-face">{children}</span>
  </label>
)

/** The choices of one kind under their legend. */
export const ChoiceGroup = ({
  name,
  legend,
  children,
}: {
  name: string
  legend: string
  children: ComponentChildren
}) => (
  <fieldset class={`choices choices-${name}`}>
    <legend>{legend}</legend>
    <div class="choices-row">{children}</div>
  </fieldset>
)
