import { type FoundObject, pagePath } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'
import { type Tower, Towers } from '../../kit/towers.tsx'
import { useAnswer } from '../../kit/use-answer.ts'
import { Waiting } from '../../kit/waiting.tsx'
import { Credit } from '../../play/credit.tsx'
import { Hardness } from '../../play/hardness.tsx'
import './object.css'

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

type Loaded = ReturnType<typeof useAnswer<FoundObject>>

const Content = ({ app, loaded: { value: object, trouble, load } }: { app: App; loaded: Loaded }) => {
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
export const ObjectScreen = ({ app, id }: { app: App; id: string }) => {
  const lang = app.settings.language.value
  const loaded = useAnswer(() => app.client.foundObject(id, { lang }), [lang])
  return (
    <Page app={app} name="object" title={loaded.value?.name ?? app.say('home.objects')}>
      <Content app={app} loaded={loaded} />
    </Page>
  )
}
