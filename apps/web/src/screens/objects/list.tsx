import type { ItemView } from '@pd/contract/client'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Placeholder } from '../../kit/placeholder-mosaic.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import type { ObjectsActions } from './actions.ts'
import type { Objects } from './state.ts'

/** What is not found is a silhouette of four cells: a list of fifty draws in one go on a small phone. */
const SILHOUETTE = 2

type Props = { app: App; objects: Objects; actions: ObjectsActions }

type ItemProps = { app: App; item: ItemView; picture: string | undefined }

const Item = ({ app: { client, say }, item, picture }: ItemProps) => (
  <li class={`item ${picture ? 'item-found' : ''}`}>
    {picture ? (
      <img src={client.renderUrl(picture)} alt="" loading="lazy" decoding="async" width="96" height="96" />
    ) : (
      <Placeholder id={item.id} side={SILHOUETTE} />
    )}
    <span class="item-name">{item.name}</span>
    <span class="unseen">{say(picture ? 'objects.found' : 'objects.unfound')}</span>
  </li>
)

const Skeleton = ({ label }: { label: string }) => (
  <div class="items items-loading" role="status">
    <span class="unseen">{label}</span>
    {Array.from({ length: 24 }, (_, place) => (
      <div key={place} class="item" aria-hidden="true">
        <Placeholder id={`skeleton${place}`} fixedHue={228} side={SILHOUETTE} />
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

/** Why the list is empty: it is loading, could not be loaded, has no match, or the server has no pictures. */
const EmptyList = ({ app, objects, actions }: Props) => {
  const { say } = app
  const trouble = objects.trouble.value
  if (trouble) return <Waiting app={app} problem={trouble} onRetry={() => void actions.retry()} />
  if (objects.total.value === undefined) return <Skeleton label={say('objects.loading')} />
  if (objects.isFiltered.value)
    return (
      <DrawnState face="lost" title={say('objects.none')}>
        <Button onPress={() => void actions.setFilter({ text: '', pack: '' })}>{say('objects.none.action')}</Button>
      </DrawnState>
    )
  return (
    <DrawnState face="empty" title={say('objects.empty')}>
      <Button tone="primary" onPress={() => void actions.retry()}>
        {say('trouble.retry')}
      </Button>
    </DrawnState>
  )
}

/** What follows the last item: more of them, or why more could not be loaded. */
const ListEnd = (props: Props) => {
  const { app, objects, actions } = props
  const trouble = objects.trouble.value
  const hasMore = objects.next.value !== null
  if (!trouble) return hasMore ? <More {...props} /> : null
  return (
    <>
      <ProblemNote app={app} problem={trouble} />
      {hasMore && <Button onPress={() => void actions.retry()}>{app.say('trouble.retry')}</Button>}
    </>
  )
}

/** The objects that match the filter, as far as they are loaded. */
export const List = (props: Props) => {
  const { app, objects } = props
  const items = objects.items.value
  if (items.length === 0) return <EmptyList {...props} />
  return (
    <>
      <ul class="items">
        {items.map((item) => (
          <Item key={item.id} app={app} item={item} picture={objects.pictures.value.get(item.id)} />
        ))}
      </ul>
      <ListEnd {...props} />
    </>
  )
}
