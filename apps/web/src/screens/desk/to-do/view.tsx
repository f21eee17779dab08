import { useEffect, useMemo } from 'preact/hooks'
import { DrawnState } from '../../../kit/drawn-state.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import { Waiting } from '../../../kit/waiting.tsx'
import type { DeskProps } from '../desk-props.ts'
import { createToDoActions } from './actions.ts'
import { Findings } from './findings.tsx'
import { Played } from './played.tsx'
import { Proposals } from './proposals.tsx'
import { createToDo, isDone } from './state.ts'
import './to-do.css'

/** What a curator may do next, from what the pictures are and from what players typed. */
export const ToDo = ({ app, edits }: DeskProps) => {
  const toDo = useMemo(createToDo, [])
  const actions = useMemo(() => createToDoActions({ client: app.client, save: edits.send, toDo }), [])
  useEffect(() => void actions.load(), [])
  const list = toDo.list.value
  if (!list) return <Waiting app={app} problem={toDo.trouble.value} onRetry={() => void actions.load()} />
  if (isDone(list))
    return <DrawnState face="done" title={app.say('desk.toDo.none')} text={app.say('desk.toDo.none.what')} />
  const props = { app, actions, list }
  return (
    <div class="to-do">
      <ProblemNote app={app} problem={toDo.trouble.value} />
      <Findings {...props} />
      <Proposals {...props} />
      <Played {...props} items={list.nobody} kind="nobody" />
      <Played {...props} items={list.everybody} kind="everybody" />
    </div>
  )
}
