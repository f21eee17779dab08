import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { PackSelect } from '../../kit/pack-select.tsx'
import type { SetupActions } from '../setup/actions.ts'
import type { Setup } from '../setup/state.ts'
import type { Order, OrderedChapter } from './order.ts'

type Props = { app: App; setup: Setup<Order>; actions: SetupActions<Order> }

/** Most chapters after the first. */
const MOST = 11
/** The longest title that a chapter takes. */
const LONGEST = 40

type TitleProps = Pick<Props, 'app'> & { number: number; title: string; onType: (title: string) => void }

const TitleField = ({ app: { say }, number, title, onType }: TitleProps) => (
  <input
    class="answer-field"
    aria-label={say('open.chapters.title', { n: number })}
    placeholder={say('open.chapters.title', { n: number })}
    autocomplete="off"
    maxLength={LONGEST}
    value={title}
    onInput={(event) => onType(event.currentTarget.value)}
  />
)

type RowProps = Props & { chapter: OrderedChapter; index: number; change: (chapter: OrderedChapter | null) => void }

const ChapterRow = ({ app, setup, chapter, index, change }: RowProps) => {
  const number = index + 2
  return (
    <li class="chapter-row">
      <PackSelect
        app={app}
        label={app.say('open.chapters.pack', { n: number })}
        packs={setup.packs.value?.packs ?? []}
        chosen={chapter.pack}
        onChoose={(pack) => change({ ...chapter, pack })}
      />
      <TitleField app={app} number={number} title={chapter.title} onType={(title) => change({ ...chapter, title })} />
      <Button glyph="cross" label={app.say('open.chapters.remove', { n: number })} onPress={() => change(null)} />
    </li>
  )
}

/** The chapters of an evening that are chosen in advance: each with its pack, its title and its podium. */
export const Chapters = (props: Props) => {
  const { app, setup, actions } = props
  const { title, chapters } = setup.choices.value
  const change = (index: number) => (chapter: OrderedChapter | null) =>
    actions.choose({
      chapters: chapters.flatMap((each, at) => (at === index ? (chapter ?? []) : each)),
    })
  const add = () => actions.choose({ chapters: [...chapters, { pack: setup.pack.value, title: '' }] })
  return (
    <fieldset class="choices chapters">
      <legend>{app.say('open.chapters')}</legend>
      <p class="choice-note">{app.say('open.chapters.note')}</p>
      {chapters.length > 0 && (
        <ol>
          <li class="chapter-row">
            <TitleField app={app} number={1} title={title} onType={(typed) => actions.choose({ title: typed })} />
          </li>
          {chapters.map((chapter, index) => (
            <ChapterRow key={index} {...props} chapter={chapter} index={index} change={change(index)} />
          ))}
        </ol>
      )}
      {chapters.length < MOST && <Button onPress={add}>{app.say('open.chapters.add')}</Button>}
    </fieldset>
  )
}
