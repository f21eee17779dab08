import type { App } from '../app/app.ts'
import type { ProblemCode } from '../app/problem.ts'

/** The reason of a refusal in one line; nothing without a problem. */
export const ProblemNote = ({ app: { say }, problem }: { app: App; problem: ProblemCode | undefined }) =>
  problem ? (
    <p class="problem-note" role="alert">
      {say(`problem.${problem}`)}
    </p>
  ) : null
