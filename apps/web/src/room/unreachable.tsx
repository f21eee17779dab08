import type { App } from '../app/app.ts'
import { isOwnMachine } from './own-machine.ts'

/** Warns whoever opened the room by an address that means their own machine: the code to scan then has it. */
export const Unreachable = ({ app: { say } }: { app: App }) =>
  isOwnMachine(location.hostname) ? (
    <p class="unreachable">{say('room.unreachable', { host: location.hostname })}</p>
  ) : null
