import { pagePath } from '@pd/contract/client'
import { useEffect, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Placeholder } from '../../kit/placeholder-mosaic.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import type { ObjectsActions } from './actions.ts'
import { type FoundView, isNewSince, type Objects } from './state.ts'

/** What is not found is a silhouette of four cells: sixty draw in one go on a small phone. */
const SILHOUETTE = 2

type Props = { app: App; objects: Objects; actions: ObjectsActions }

/** Pictures that a phone shows as the page opens: they are fetched at once. */
const FIRST_SEEN = 12

type ItemProps = Omit<Props, 'actions'> & { item: FoundView; loading: 'eager' | 'lazy' }

const Item = ({ app: { client, say }, objects: { visit }, item, loading }: ItemProps) => (
  <li>
    <a class="item item-found" href={pagePath('object', item.id)}>
      <img src={client.renderUrl(item.picture)} alt="" loading={loading} decoding="async" width="96" height="96" />
      <span class="item-name">{item.name}</span>
      {isNewSince(visit, item) && <span class="item-new">{say('objects.new')}</span>}
    </a>
  </li>
)

/** The most empty places that are drawn; their number is said in words. */
const PLACES_MOST = 60

/** Where objects that are still to be found will stand: nothing of them is known here but their number. */
const EmptyPlaces = ({ app: { say }, objects }: Omit<Props, 'actions'>) => {
  const { found = 0, total = 0 } = objects.counts.value ?? {}
  const left = total - found
  if (left <= 0 || objects.isSearched.value || objects.next.value !== null) return null
  return (
    <section class="places" aria-labelledby="places">
      <h2 id="places">{say('objects.left', { n: left })}</h2>
      {found === 0 && (
        <a class="button primary" href={pagePath('setup')}>
          {say('home.play')}
        </a>
      )}
      <div class="items" aria-hidden="true">
        {Array.from({ length: Math.min(left, PLACES_MOST) }, (_, place) => (
          <div key={place} class="item">
            <Placeholder id={`place${place}`} fixedHue={228} side={SILHOUETTE} />
          </div>
        ))}
      </div>
    </section>
  )
}

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
  if (objects.counts.value === undefined) return <Skeleton label={say('objects.loading')} />
  if (objects.isSearched.value)
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

/** The found objects that match the filter, as far as they are loaded, and the empty places of the others. */
export const List = (props: Props) => {
  const { app, objects } = props
  const items = objects.items.value
  const isEmpty = items.length === 0
  if (isEmpty && (objects.trouble.value || !objects.counts.value?.total || objects.isSearched.value))
    return <EmptyList {...props} />
  return (
    <>
      <ul class="items">
        {items.map((item, place) => (
          <Item key={item.id} app={app} objects={objects} item={item} loading={place < FIRST_SEEN ? 'eager' : 'lazy'} />
        ))}
      </ul>
      <ListEnd {...props} />
      <EmptyPlaces app={app} objects={objects} />
    </>
  )
}
