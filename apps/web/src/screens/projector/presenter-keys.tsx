import type { ProjectorProps } from './projector-props.ts'

/** The keys of the projector in one line, for the player who steers the room on this device. */
export const PresenterKeys = ({ app: { say }, presenter }: ProjectorProps) =>
  presenter.canSteer.value ? (
    <p class="presenter-keys">
      <kbd>{say('screen.key.space')}</kbd> <kbd>→</kbd> {say('screen.next')} <kbd>B</kbd> {say('screen.blank')}{' '}
      <kbd>F</kbd> {say('screen.full')}
    </p>
  ) : null
