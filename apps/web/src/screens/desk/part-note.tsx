import type { App } from '../../app/app.ts'
import { ProblemNote } from '../../kit/problem-note.tsx'
import type { Desk, DeskPart } from './state.ts'

/** Why the server refused something in this part of the page. */
export const PartNote = ({ app, desk, part }: { app: App; desk: Desk; part: DeskPart }) => {
  const trouble = desk.trouble.value
  return <ProblemNote app={app} problem={trouble?.part === part ? trouble.code : undefined} />
}
