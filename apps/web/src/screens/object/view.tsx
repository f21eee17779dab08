import { type FoundObject, pagePath } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { ProblemCode } from '../../app/problem.ts'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'
import { type Tower, Towers } from '../../kit/towers.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import { Credit } from '../../play/credit.tsx'
import { Hardness } from '../../play/hardness.tsx'
import './object.css'

type Props = { app: App; id: string }

/** Loads an object in the reader's language; the one before stays until it is here. */
const useObject = ({ app: { client, settings }, id }: Props) => {
  const object = useSignal<FoundObject | undefined>(undefined)
  const trouble = useSignal<ProblemCode | undefined>(undefined)
  const language = settings.language.value
  const load = async () => {
    const answer = await client.foundObject(id, { lang: language })
    if (answer.ok) object.value = answer.value
    trouble.value = answer.ok ? undefined : answer.problem.code
  }
  useEffect(() => void load(), [language])
  return { object: object.value, trouble: trouble.value, load }
}

const BackToObjects = ({ app: { say } }: { app: App }) => (
  <a class="link" href={pagePath('objects')}>
    {say('objects.list')}
  </a>
)

const towersOf = ({ say }: App, { levels, missed, level }: FoundObject): Tower[] => [
  ...levels.map((players, at) => ({
    name: String(at + 1),
    label: say('daily.level', { level: at + 1, n: players }),
    count: players,
    isOwn: level === at + 1,
  })),
  { name: '×', label: say('daily.missed.n', { n: missed }), count: missed, isOwn: false },
]

/** How players did at their first attempt; the level of the reader's best find is lit. */
const Finds = ({ app, object }: { app: App; object: FoundObject }) => (
  <section aria-labelledby="finds">
    <h2 id="finds">{object.plays > 0 ? app.say('object.plays', { n: object.plays }) : app.say('object.plays.none')}</h2>
    {object.plays > 0 && <Towers language={app.settings.language.value} towers={towersOf(app, object)} />}
  </section>
)

const ObjectSheet = ({ app, object }: { app: App; object: FoundObject }) => {
  const { say, settings } = app
  const date = new Intl.DateTimeFormat(settings.region.value, { dateStyle: 'long' }).format(object.foundAt)
  return (
    <article class="object">
      <img
        class="object-picture"
        src={app.client.renderUrl(object.picture)}
        alt={say('reveal.picture', { name: object.name })}
        width={object.width}
        height={object.height}
      />
      <div class="object-file">
        <p class="quiet">{object.pack.title}</p>
        <h1>{object.name}</h1>
        <p>{say('object.found', { date })}</p>
        <p>
          {say('object.best', { level: object.level })} {say('object.rounds', { n: object.rounds })}
        </p>
        <Hardness app={app} of={object} />
        <Credit app={app} reveal={object} />
      </div>
      <Finds app={app} object={object} />
      <BackToObjects app={app} />
    </article>
  )
}

const Content = ({ app, loaded: { object, trouble, load } }: { app: App; loaded: ReturnType<typeof useObject> }) => {
  if (trouble === 'object_not_found')
    return (
      <DrawnState face="lost" title={app.say('problem.object_not_found')} heading>
        <BackToObjects app={app} />
      </DrawnState>
    )
  if (object) return <ObjectSheet app={app} object={object} />
  return <Waiting app={app} problem={trouble} onRetry={() => void load()} heading />
}

/** An object that the player has found; of any other not even the name is shown. */
export const ObjectScreen = (props: Props) => {
  const loaded = useObject(props)
  const { app } = props
  return (
    <Page app={app} name="object" title={loaded.object?.name ?? app.say('home.objects')}>
      <Content app={app} loaded={loaded} />
    </Page>
  )
}
