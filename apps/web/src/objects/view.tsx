import type { ItemView } from '@pd/contract/client'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { countFound } from '../home/state.ts'
import { Button } from '../kit/button.tsx'
import { Meter } from '../kit/cell-meter.tsx'
import { DrawnState } from '../kit/drawn-state.tsx'
import { Glyph } from '../kit/glyph.tsx'
import { Page } from '../kit/page.tsx'
import { Placeholder } from '../kit/placeholder-mosaic.tsx'
import { createObjectsActions, type ObjectsActions } from './actions.ts'
import { createObjects, type Objects } from './state.ts'
import './objects.css'

type Props = { app: App; objects: Objects; actions: ObjectsActions }

const Item = ({ app: { client, say }, item }: { app: App; item: ItemView }) => (
  <li class={`item ${item.found ? 'item-found' : ''}`}>
    {item.picture ? (
      <img src={client.renderUrl(item.picture)} alt="" loading="lazy" decoding="async" width="96" height="96" />
    ) : (
      <Placeholder id={item.id} />
    )}
    <span class="item-name">{item.name}</span>
    <span class="unseen">{say(item.found ? 'objects.found' : 'objects.unfound')}</span>
  </li>
)

const Skeleton = ({ label }: { label: string }) => (
  <div class="items items-loading" role="status">
    <span class="unseen">{label}</span>
    {Array.from({ length: 24 }, (_, place) => (
      <div key={place} class="item" aria-hidden="true">
        <Placeholder id={`skeleton${place}`} fixedHue={228} />
      </div>
    ))}
  </div>
)

/** The end of the list: a button that presses itself when it comes into sight. */
const More = ({ app: { say }, objects, actions }: Props) => {
  const end = useRef<HTMLDivElement>(null)
  const after = objects.next.value
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(
      (entries) => void (entries.some(({ isIntersecting }) => isIntersecting) && actions.more()),
      { rootMargin: '400px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [after])
  return (
    <div ref={end} class="items-more">
      <Button onPress={() => void actions.more()}>{say('objects.more')}</Button>
    </div>
  )
}

const Sieve = ({ app: { say }, objects, actions }: Props) => (
  <search class="sieve">
    <label class="sieve-text">
      <Glyph name="search" />
      <span class="unseen">{say('objects.search')}</span>
      <input
        type="search"
        placeholder={say('objects.search')}
        autocomplete="off"
        spellcheck={false}
        maxLength={120}
        value={objects.filter.value.text}
        onInput={(event) => void actions.sift({ text: event.currentTarget.value })}
      />
    </label>
    <label class="sieve-pack">
      <span class="unseen">{say('objects.pack')}</span>
      <select
        value={objects.filter.value.pack}
        onChange={(event) => void actions.sift({ pack: event.currentTarget.value })}
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

const List = (props: Props) => {
  const { app, objects, actions } = props
  const { say } = app
  const items = objects.items.value
  const trouble = objects.trouble.value
  if (trouble && items.length === 0)
    return (
      <DrawnState face="broken" title={say(`problem.${trouble}`)}>
        <Button tone="primary" onPress={() => void actions.retry()}>
          {say('trouble.retry')}
        </Button>
      </DrawnState>
    )
  if (objects.total.value === undefined) return <Skeleton label={say('objects.loading')} />
  if (items.length === 0 && objects.isFiltered.value)
    return (
      <DrawnState face="lost" title={say('objects.none')}>
        <Button onPress={() => void actions.sift({ text: '', pack: '' })}>{say('objects.none.action')}</Button>
      </DrawnState>
    )
  if (items.length === 0)
    return (
      <DrawnState face="empty" title={say('objects.empty')}>
        <Button tone="primary" onPress={() => void actions.retry()}>
          {say('trouble.retry')}
        </Button>
      </DrawnState>
    )
  return (
    <>
      <ul class="items">
        {items.map((item) => (
          <Item key={item.id} app={app} item={item} />
        ))}
      </ul>
      {trouble && (
        <p class="items-trouble" role="alert">
          {say(`problem.${trouble}`)}
        </p>
      )}
      {objects.next.value !== null &&
        (trouble ? <Button onPress={() => void actions.retry()}>{say('trouble.retry')}</Button> : <More {...props} />)}
    </>
  )
}

export const ObjectsScreen = ({ app }: { app: App }) => {
  const objects = useMemo(createObjects, [])
  const actions = useMemo(() => createObjectsActions(app.client, objects), [])
  const language = app.settings.language.value
  useEffect(() => void actions.load(language), [language])
  const { say } = app
  const progress = objects.packs.value && countFound(objects.packs.value)
  const isEmpty = objects.total.value === 0 && !objects.isFiltered.value
  const props = { app, objects, actions }
  return (
    <Page app={app} name="objects" title={say('objects.list')}>
      <div class="objects-head">
        <h1>{say('objects.list')}</h1>
        <div class="objects-progress">
          <Meter share={progress?.n ? progress.found / progress.n : 0} cells={40} />
          <p>{progress?.n ? say('home.progress', progress) : '\u00a0'}</p>
        </div>
        {!isEmpty && <Sieve {...props} />}
        <p class="objects-count" role="status">
          {objects.total.value === undefined || isEmpty ? '\u00a0' : say('objects.count', { n: objects.total.value })}
        </p>
      </div>
      <List {...props} />
    </Page>
  )
}
