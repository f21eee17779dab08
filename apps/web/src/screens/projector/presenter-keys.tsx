import type { ProjectorProps } from './projector-props.ts'

/** The keys of the projector in one line, for the player who steers the room on this device. */
export const PresenterKeys = ({ app: { say }, presenter }: ProjectorProps) =>
  presenter.canSteer.value ? (
    <p class="presenter-keys">
      <span>
        <kbd>{say('screen.key.space')}</kbd> <kbd>→</kbd> {say('screen.next')}
      </span>{' '}
      <span>
        <kbd>B</kbd> {say('screen.blank')}
      </span>{' '}
      <span>
        <kbd>F</kbd> {say('screen.full')}
      </span>
    </p>
  ) : null
