import { pagePath } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { countFound } from '../../catalogue/load-packs.ts'
import { Meter } from '../../kit/cell-meter.tsx'
import { DeviceOffer } from '../../kit/device/device-offer.tsx'
import { Page } from '../../kit/page.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import { createObjectsActions, type ObjectsActions, recallVisit } from './actions.ts'
import { List } from './list.tsx'
import { createObjects, type Objects } from './state.ts'
import './objects.css'

type Props = { app: App; objects: Objects; actions: ObjectsActions }

const ObjectFilter = ({ app: { say }, objects, actions }: Props) => (
  <search class="sieve">
    <SearchField
      label={say('objects.search')}
      text={objects.filter.value.text}
      longest={120}
      find={(text) => void actions.setFilter({ text })}
    />
    <label>
      <span class="unseen">{say('objects.pack')}</span>
      <select
        value={objects.filter.value.pack}
        onChange={(event) => void actions.setFilter({ pack: event.currentTarget.value })}
      >
        <option value="">{say('setup.pack.all')}</option>
        {objects.packs.value?.packs.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  </search>
)

/** The objects that the player has found, and empty places for the others. */
export const ObjectsScreen = ({ app }: { app: App }) => {
  const objects = useMemo(() => createObjects(recallVisit(app.storage)), [])
  const actions = useMemo(() => createObjectsActions(app, objects), [])
  const language = app.settings.language.value
  useEffect(() => void actions.load(language), [language])
  const { say } = app
  const progress = objects.packs.value && countFound(objects.packs.value)
  const counts = objects.counts.value
  const isEmpty = counts?.total === 0 && objects.filter.value.pack === ''
  const props = { app, objects, actions }
  return (
    <Page app={app} name="objects" title={say('objects.list')}>
      <div class="objects-head">
        <h1>{say('objects.list')}</h1>
        <div class="objects-progress">
          <Meter share={progress?.n ? progress.found / progress.n : 0} cells={40} />
        </div>
        {!isEmpty && <ObjectFilter {...props} />}
        <div class="objects-foot">
          <p class="objects-count" role="status">
            {counts && !isEmpty ? say('home.progress', { found: counts.found, n: counts.total }) : '\u00a0'}
          </p>
          <a class="link" href={pagePath('statistics')}>
            {say('statistics.title')}
          </a>
          <div class={`objects-device ${progress?.found ? '' : 'objects-nothing-found'}`}>
            <DeviceOffer app={app} />
          </div>
        </div>
      </div>
      <List {...props} />
    </Page>
  )
}
