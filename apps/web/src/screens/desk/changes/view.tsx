import { useEffect, useMemo } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import { DrawnState } from '../../../kit/drawn-state.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import { Waiting } from '../../../kit/waiting.tsx'
import type { DeskApp, DeskProps } from '../desk-props.ts'
import { writeMoment } from '../moments.ts'
import { type ChangesActions, createChangesActions } from './actions.ts'
import { type Changes as ChangesState, createChanges, type DeskChange } from './state.ts'
import './changes.css'

/** What a change was of, in one sentence. */
const sayChange = ({ say }: DeskApp, { kind, count, what }: DeskChange): string => {
  if (kind === 'order') return say('desk.changes.order')
  if (kind === 'pack') return say('desk.changes.pack', { what })
  return count > 1 ? say('desk.changes.items', { what, n: count - 1 }) : say('desk.changes.item', { what })
}

type Props = { app: DeskApp; changes: ChangesState; actions: ChangesActions }

const ChangeRow = ({ app, changes, actions, change }: Props & { change: DeskChange }) => {
  const { say } = app
  const text = sayChange(app, change)
  const trouble = changes.trouble.value
  const verb = change.isUndone ? say('desk.changes.again') : say('desk.changes.undo')
  return (
    <li class={change.isUndone ? 'change change-undone' : 'change'}>
      <div>
        <strong>{text}</strong>
        <span class="quiet">
          <time dateTime={new Date(change.at).toISOString()}>
            {writeMoment(change.at, app.settings.language.value)}
          </time>{' '}
          · {change.account}
          {change.isUndone && ` · ${say('desk.changes.undone')}`}
        </span>
        <ProblemNote app={app} problem={trouble?.change === change.id ? trouble.code : undefined} />
      </div>
      <Button
        glyph={change.isUndone ? 'arrow' : 'back'}
        label={`${verb}: ${text}`}
        disabled={changes.busy.value}
        onPress={() => void actions.undo(change.id)}
      >
        {verb}
      </Button>
    </li>
  )
}

const List = (props: Props) => {
  const { app, changes, actions } = props
  const list = changes.list.value
  const trouble = changes.trouble.value
  if (!list) return <Waiting app={app} problem={trouble?.code} onRetry={() => void actions.load()} />
  if (list.length === 0) return <DrawnState face="empty" title={app.say('desk.changes.none')} />
  return (
    <ol class="desk-list changes">
      {list.map((change) => (
        <ChangeRow key={change.id} {...props} change={change} />
      ))}
    </ol>
  )
}

/** The latest changes, each with its undo. */
export const Changes = ({ app, packs }: DeskProps) => {
  const changes = useMemo(createChanges, [])
  const actions = useMemo(() => createChangesActions({ client: app.client, changes, onUndone: packs.load }), [])
  useEffect(() => void actions.load(), [])
  return (
    <section class="desk-part" aria-labelledby="desk-changes">
      <h2 id="desk-changes">{app.say('desk.changes')}</h2>
      <p class="quiet">{app.say('desk.changes.what')}</p>
      <List app={app} changes={changes} actions={actions} />
    </section>
  )
}
