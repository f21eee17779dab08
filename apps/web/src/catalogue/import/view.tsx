import type { ImportView } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Meter } from '../../kit/cell-meter.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { createImportActions } from './actions.ts'
import { createImporting, type Importing, shareOf } from './state.ts'
import './importing.css'

const after = (delayMs: number, run: () => void) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}

/** Follows the server's import while a screen is shown. */
export const useImporting = ({ client }: App, onGrown: () => void, language: string): Importing => {
  const importing = useMemo(createImporting, [])
  const actions = useMemo(() => createImportActions({ client, after }, importing), [])
  useEffect(() => actions.follow(onGrown), [language])
  return importing
}

/** How far the import is, in cells and in words. */
export const ImportProgress = ({ app: { say }, view, cells = 20 }: { app: App; view: ImportView; cells?: number }) => (
  <div
    class="import-progress"
    role="progressbar"
    aria-label={say('import.label')}
    aria-valuemin={0}
    aria-valuemax={view.total}
    aria-valuenow={view.done}
  >
    <Meter share={shareOf(view)} cells={cells} />
    <span>{say('import.running', { n: view.total, done: view.done })}</span>
  </div>
)

/** Stands above a form while more pictures are on their way, and where some did not come. */
export const ImportNote = ({ app, importing }: { app: App; importing: Importing }) => {
  const view = importing.view.value
  if (view?.state === 'running')
    return (
      <div class="import-note">
        <ImportProgress app={app} view={view} />
        <p>{app.say('import.playable')}</p>
      </div>
    )
  if (view?.state === 'failed') return <p class="import-note import-failed">{app.say('import.failed')}</p>
  return null
}

const WhereToPut = ({ app: { say }, folder }: { app: App; folder: string | null }) => (
  <div class="where-to-put">
    {folder === null ? (
      <>
        <p>{say('empty.command')}</p>
        <pre>npm start -- --pictures {say('empty.command.folder')}</pre>
      </>
    ) : (
      <p>{say('empty.folder', { folder })}</p>
    )}
    <p>{say('empty.name')}</p>
    <p>{say('empty.stack')}</p>
    <pre>docker compose run --rm import</pre>
  </div>
)

type EmptyProps = { app: App; importing: Importing; heading?: boolean }

/** A game without pictures: how far the import is, or where to put some. */
export const EmptyGame = ({ app, importing, heading = false }: EmptyProps) => {
  const { say } = app
  const view = importing.view.value
  if (view?.state === 'running')
    return (
      <DrawnState face="loading" title={say('import.first')} heading={heading}>
        <ImportProgress app={app} view={view} />
      </DrawnState>
    )
  return (
    <DrawnState
      face="empty"
      title={say('empty.title')}
      {...(view?.state === 'failed' && { text: say('import.failed') })}
      heading={heading}
    >
      <WhereToPut app={app} folder={view?.folder ?? null} />
    </DrawnState>
  )
}
