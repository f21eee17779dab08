import type { DuelView } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../../app/app.ts'
import { recallAnswerLanguage } from '../../../app/settings/answer-language.ts'
import { Digits } from '../../../kit/digits.tsx'
import { NameField } from '../../../kit/name-field.tsx'
import { Page } from '../../../kit/page.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import { WaitingPage } from '../../../kit/waiting.tsx'
import { createDuelActions, type DuelActions } from './actions.ts'
import { createDuel, type Duel } from './state.ts'
import './duel.css'

/** Who challenges, and with how many points. */
const Challenger = ({ app: { say, settings }, view }: { app: App; view: DuelView }) => {
  const [challenger] = view.players
  const name = challenger?.name
  return (
    <>
      <h1>{name ? say('duel.from', { name }) : say('duel.from.friend')}</h1>
      <p class="duel-score">
        <Digits value={challenger?.score ?? 0} from={0} language={settings.language.value} />
        <span>{say('duel.beat')}</span>
      </p>
      <p class="duel-what">
        {say('duel.what', { n: view.roundCount })}{' '}
        <span class="quiet">
          {say(`setup.${view.difficulty}`)} · {view.pack?.title ?? say('setup.pack.all')}
        </span>
      </p>
    </>
  )
}

type Props = { app: App; view: DuelView; duel: Duel; actions: DuelActions }

const Invitation = ({ app, view, duel, actions }: Props) => {
  const { say, storage, settings } = app
  const name = useSignal(storage.get('nickname') ?? '')
  const accept = (event: Event) => {
    event.preventDefault()
    const language = recallAnswerLanguage(storage.get('choices'), settings.language.value)
    void actions.accept(view.id, name.value, language)
  }
  return (
    <Page app={app} name="duel" title={say('duel.title')}>
      <Challenger app={app} view={view} />
      <form class="duel-ask" onSubmit={accept}>
        <NameField
          label={say('room.join.name')}
          placeholder={say('room.join.name')}
          text={name}
          autocomplete="nickname"
          enterkeyhint="go"
        />
        <button type="submit" class="button primary" disabled={duel.busy.value}>
          {say('duel.accept')}
        </button>
        <ProblemNote app={app} problem={duel.trouble.value} />
      </form>
    </Page>
  )
}

/** Where the link of a duel leads: a player of it to the own game, anyone else to the challenge. */
export const DuelScreen = ({ app, id }: { app: App; id: string }) => {
  const duel = useMemo(createDuel, [id])
  const actions = useMemo(() => createDuelActions(app, duel), [duel])
  const load = () => void actions.load(id)
  useEffect(load, [id])
  const view = duel.view.value
  if (!view) return <WaitingPage app={app} problem={duel.trouble.value} onRetry={load} />
  return <Invitation app={app} view={view} duel={duel} actions={actions} />
}
