import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { App } from '../../../app/app.ts'
import type { PracticePicture } from '../../../app/practice/kept-pictures.ts'
import { Button } from '../../../kit/button.tsx'
import { Glyph } from '../../../kit/glyph.tsx'
import { Page } from '../../../kit/page.tsx'
import { Credit } from '../../../play/credit.tsx'
import { Rungs } from '../../../play/ladder/rungs.tsx'
import { Picture } from '../../../play/picture/picture.tsx'
import { AnswerField } from '../../../play/typed/answer-field.tsx'
import { GuessList } from '../../../play/typed/guess-list.tsx'
import { useVisibleHeight } from '../../../play/visible-height.ts'
import { createPracticeActions, type PracticeActions } from './actions.ts'
import { useLevelPicture } from './level-picture.ts'
import { createPractice, type Practice } from './state.ts'
import '../../../play/play.css'
import './practice.css'

type Props = { app: App; practice: Practice; actions: PracticeActions }

const Moves = ({ app: { say }, actions }: Props) => (
  <div class="moves">
    <Button class="move-flag" tone="ghost" glyph="flag" label={say('round.giveUp')} onPress={actions.giveUp} />
    <Button class="move-sharpen" glyph="sharpen" onPress={() => void actions.sharpen()}>
      <span>{say('round.sharpen')}</span>
    </Button>
  </div>
)

const Answer = ({ app, practice, actions }: Props) => {
  const { say } = app
  const next = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => next.current?.focus({ preventScroll: true }), [])
  const reveal = practice.picture.value?.reveal
  const isFound = practice.round.value.outcome === 'found'
  return (
    <section class={`reveal ${isFound ? 'reveal-found' : 'reveal-missed'}`}>
      <p class="reveal-voice">
        <Glyph name={isFound ? 'check' : 'cross'} />
        {say(isFound ? 'reveal.found' : 'reveal.missed')}
      </p>
      <h2 class="reveal-name">{reveal?.name}</h2>
      <Credit app={app} reveal={reveal ?? null} isLink={false} />
      <Button innerRef={next} class="reveal-next" tone="primary" glyph="arrow" onPress={actions.next}>
        {say('round.next')}
      </Button>
    </section>
  )
}

/** The picture of the level that was made last; its own addresses are whole. */
const LevelPicture = ({ app, practice }: Omit<Props, 'actions'>) => {
  const { picture, round, feedback, levels, shown } = practice
  const made = useLevelPicture(practice)
  const local = useMemo(() => ({ ...app, client: { ...app.client, renderUrl: (url: string) => url } }), [])
  if (!made || !picture.value) return <div class="hero-room" />
  const { outcome } = round.value
  const drawn = {
    number: shown.value,
    state: outcome ? ('closed' as const) : ('open' as const),
    level: made.level,
    levels: levels.value,
    cells: made.level < levels.value ? made.level : null,
    picture: made.url,
    outcome,
    reveal: outcome ? { ...picture.value.reveal, picture: made.url } : null,
  }
  return <Picture app={local} round={drawn} feedback={feedback.value} onTrouble={() => undefined} />
}

/** Rounds about pictures that the player has found on this device: for a time without the server, and without points. */
export const PracticeScreen = ({ app, pictures }: { app: App; pictures: readonly PracticePicture[] }) => {
  const practice = useMemo(() => createPractice(pictures), [pictures])
  const actions = useMemo(() => createPracticeActions({ ...app, practice }), [practice])
  useVisibleHeight()
  const { round, levels, picture } = practice
  const { outcome, level, almost, wrong } = round.value
  const title = app.say('practice.title')
  const { width = 1, height = 1 } = picture.value?.reveal ?? {}
  const props = { app, practice, actions }
  return (
    <Page app={app} name="game" title={title} bar={<p class="trail trail-own">{title}</p>}>
      <div class={`case case-${outcome ? 'closed' : 'open'}`} style={{ '--ratio': String(width / height) }}>
        <h1 class="unseen">{title}</h1>
        <LevelPicture key={practice.at.value} app={app} practice={practice} />
        <div class="practice-ladder">
          <p class="unseen">{app.say('round.level', { level, levels: levels.value })}</p>
          <Rungs levels={levels.value} level={level} />
        </div>
        {outcome ? (
          <Answer {...props} />
        ) : (
          <>
            <GuessList app={app} guesses={{ almost: [...almost], wrong: [...wrong] }} />
            <AnswerField app={app} answer={practice} actions={actions} />
            <Moves {...props} />
          </>
        )}
      </div>
    </Page>
  )
}
