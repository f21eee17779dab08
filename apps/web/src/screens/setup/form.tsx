import { LANGUAGE_CODES, LANGUAGE_NAMES } from '@pd/languages'
import type { ReadonlySignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { countFound, type FoundPack, publicPacks } from '../../catalogue/load-packs.ts'
import { Meter } from '../../kit/cell-meter.tsx'
import { ChoiceGroup } from '../../kit/choice.tsx'
import { Figures } from '../../kit/digits.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import type { SetupActions } from './actions.ts'
import { asks, type Choices, DIFFICULTIES, ROUND_COUNTS, WAY_GLYPHS, WAYS } from './choices.ts'
import { PackCover } from './pack-cover.tsx'
import type { Setup } from './state.ts'

type Props = { app: App; setup: Setup<Choices>; actions: SetupActions<Choices> }

/** What a form must have for a question of it to be asked. */
type Asks<K extends keyof Choices> = {
  app: App
  setup: { readonly choices: ReadonlySignal<Pick<Choices, K>> }
  actions: { readonly choose: (change: Pick<Choices, K>) => void }
}

const PackFace = ({
  app,
  id,
  title,
  found,
  items,
  covers,
  visibility,
}: { app: App } & Pick<FoundPack, 'id' | 'title' | 'found' | 'items' | 'covers' | 'visibility'>) => (
  <>
    <PackCover client={app.client} id={id} covers={covers} />
    <span class="pack-title">{title}</span>
    <Meter share={items ? found / items : 0} />
    <span class="pack-count">
      {visibility === 'rooms only'
        ? app.say('setup.pack.roomsOnly', { n: items })
        : app.say('home.progress', { found, n: items })}
    </span>
  </>
)

/** Which pictures to play with. */
export const Packs = ({ app, setup, actions }: Asks<'pack'> & { setup: Pick<Setup<Choices>, 'packs' | 'pack'> }) => {
  const list = setup.packs.value
  const packs = list?.packs ?? []
  const { found = 0, n = 0 } = list ? countFound(list) : {}
  const covers = (list ? publicPacks(list) : []).flatMap(({ covers: [first = ''] }) => first || []).slice(-2)
  const all = { id: 'everything', title: app.say('setup.pack.all'), found, items: n, covers }
  return (
    <ChoiceGroup
      name="packs"
      legend={app.say('setup.pack')}
      options={[null, ...packs.map(({ id }) => id)]}
      chosen={setup.pack.value}
      onChoose={(pack) => actions.choose({ pack })}
    >
      {(pack) => <PackFace app={app} {...(packs.find(({ id }) => id === pack) ?? all)} />}
    </ChoiceGroup>
  )
}

const Ways = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup
    name="ways"
    legend={say('way.title')}
    options={WAYS}
    chosen={setup.choices.value.plan}
    onChoose={(plan) => actions.choose({ plan })}
  >
    {(plan) => (
      <>
        <Glyph name={WAY_GLYPHS[plan]} />
        <span class="choice-title">{say(`way.${plan}`)}</span>
        <span class="choice-note">{say(`way.${plan}.note`)}</span>
      </>
    )}
  </ChoiceGroup>
)

const CELLS = { easy: 4, normal: 2, hard: 1 } as const

const Difficulties = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup
    name="difficulties"
    legend={say('setup.difficulty')}
    options={DIFFICULTIES}
    chosen={setup.choices.value.difficulty}
    onChoose={(difficulty) => actions.choose({ difficulty })}
  >
    {(difficulty) => (
      <>
        <svg class="grain" viewBox="0 0 4 4" aria-hidden="true">
          {Array.from({ length: CELLS[difficulty] ** 2 }, (_, index) => {
            const side = 4 / CELLS[difficulty]
            const place = { x: (index % CELLS[difficulty]) * side, y: Math.floor(index / CELLS[difficulty]) * side }
            return <rect key={index} {...place} width={side - 0.3} height={side - 0.3} />
          })}
        </svg>
        <span class="choice-title">{say(`setup.${difficulty}`)}</span>
        <span class="choice-note">{say(`setup.${difficulty}.note`)}</span>
      </>
    )}
  </ChoiceGroup>
)

const Draws = ({ app: { say }, setup, actions }: Props) => (
  <ChoiceGroup
    name="draws"
    legend={say('setup.draw')}
    options={['any', 'near']}
    chosen={setup.choices.value.near ? 'near' : 'any'}
    onChoose={(draw) => actions.choose({ near: draw === 'near' })}
  >
    {(draw) => (
      <>
        <span class="choice-title">{say(`setup.draw.${draw}`)}</span>
        <span class="choice-note">{say(`setup.draw.${draw}.note`)}</span>
      </>
    )}
  </ChoiceGroup>
)

/** How many rounds to play. */
export const Rounds = ({ app: { say }, setup, actions }: Asks<'rounds'>) => (
  <ChoiceGroup
    name="rounds"
    legend={say('setup.rounds')}
    options={ROUND_COUNTS}
    chosen={setup.choices.value.rounds}
    onChoose={(rounds) => actions.choose({ rounds })}
    labelOf={(n) => say('setup.rounds.n', { n })}
  >
    {(rounds) => (
      <>
        <Figures written={String(rounds)} />
        <Meter share={1} cells={rounds} />
      </>
    )}
  </ChoiceGroup>
)

/** In which language answers are typed. */
export const Languages = ({ app: { say }, setup, actions }: Asks<'language'>) => (
  <ChoiceGroup
    name="languages"
    legend={say('setup.language')}
    options={LANGUAGE_CODES}
    chosen={setup.choices.value.language}
    onChoose={(language) => actions.choose({ language })}
  >
    {(language) => <span lang={language}>{LANGUAGE_NAMES[language]}</span>}
  </ChoiceGroup>
)

/** The choices of a new game: the way to play first, then what that leaves open. */
export const SetupForm = (props: Props) => {
  const { plan } = props.setup.choices.value
  return (
    <div class="setup">
      <Ways {...props} />
      <Packs {...props} />
      {asks(plan, 'near') && <Draws {...props} />}
      {asks(plan, 'difficulty') && <Difficulties {...props} />}
      {asks(plan, 'rounds') && <Rounds {...props} />}
      <Languages {...props} />
    </div>
  )
}
