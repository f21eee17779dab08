import type { App } from '../app/app.ts'
import type { ProblemCode } from '../app/problem.ts'
import { Button } from '../kit/button.tsx'
import { Glyph } from '../kit/glyph.tsx'

type Props = { app: App; problem: ProblemCode | undefined; onRetry: () => void }

/** Takes the place of the controls while the server does not answer, so that the picture and the text stay. */
export const Trouble = ({ app: { say }, problem, onRetry }: Props) =>
  problem ? (
    <div class="trouble" role="alert">
      <Glyph name="cross" />
      <p>{say(`problem.${problem}`)}</p>
      <Button tone="primary" onPress={onRetry}>
        {say('trouble.retry')}
      </Button>
    </div>
  ) : null
