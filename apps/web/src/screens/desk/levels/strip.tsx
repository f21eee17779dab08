import type { DeskApp } from '../desk-props.ts'
import './levels.css'

type Props = {
  readonly app: DeskApp
  readonly picture: string
  readonly ladder: readonly number[]
  /** The level that is chosen, from 0; the one after the ladder's last is the whole picture. */
  readonly level: number
  readonly onChoose: (level: number) => void
}

/** The levels of a picture side by side as players see them, from the coarsest to the whole; arrow keys go along them. */
export const LevelStrip = ({ app: { say, client }, picture, ladder, level, onChoose }: Props) => (
  <fieldset
    class="level-strip"
    style={{ '--levels': String(ladder.length + 1), '--half': String(Math.ceil((ladder.length + 1) / 2)) }}
  >
    <legend class="unseen">{say('desk.levels')}</legend>
    {[...ladder, null].map((cells, at) => (
      <label key={at} class="level-tile">
        <input
          type="radio"
          class="unseen"
          name={`levels-${picture}`}
          checked={at === level}
          onChange={() => onChoose(at)}
        />
        <span class="level-face">
          <img src={client.urls.deskPicture(picture, cells === null ? 'small' : String(cells))} alt="" />
          <span class="level-cells" aria-hidden="true">
            {cells ?? '∞'}
          </span>
          <span class="unseen">
            {cells === null ? say('desk.levels.whole') : say('desk.levels.cells', { n: cells })}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
)
