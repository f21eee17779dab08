import type { App } from '../app/app.ts'
import type { ProblemCode } from '../app/problem.ts'
import { Button } from './button.tsx'
import { DrawnState } from './drawn-state.tsx'
import { Page } from './page.tsx'

type Props = { app: App; problem?: ProblemCode | undefined; onRetry?: () => void; heading?: boolean }

/** Stands for content that is loading, or that could not be loaded: then with the reason and a button that tries again. */
export const Waiting = ({ app: { say }, problem, onRetry, heading = false }: Props) => (
  <DrawnState
    face={problem ? 'broken' : 'loading'}
    title={say(problem ? `problem.${problem}` : 'trouble.loading')}
    heading={heading}
  >
    {problem && onRetry && (
      <Button tone="primary" onPress={onRetry}>
        {say('trouble.retry')}
      </Button>
    )}
  </DrawnState>
)

/** The same as a whole screen. */
export const WaitingPage = (props: Props) => (
  <Page app={props.app} name="waiting">
    <Waiting {...props} heading />
  </Page>
)
