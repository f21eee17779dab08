import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { wait } from '../../app/wait.ts'
import { Page } from '../../kit/page.tsx'
import { Waiting, WaitingPage } from '../../kit/waiting.tsx'
import { answerIn } from './account/provider-actions.ts'
import { SignIn } from './account/sign-in.tsx'
import { Account } from './account/view.tsx'
import { createDeskActions } from './actions.ts'
import { Changes } from './changes/view.tsx'
import type { DeskApp, DeskProps } from './desk-props.ts'
import { createEdits } from './edits/edits.ts'
import { drawEditId } from './edits/kept.ts'
import { createKeptTexts } from './edits/kept-texts.ts'
import { createTextDisk } from './edits/text-disk.ts'
import { Live } from './live/view.tsx'
import { createPackActions } from './packs/actions.ts'
import { PackPage } from './packs/pack-page.tsx'
import { Packs } from './packs/view.tsx'
import { deskPath, readPlace, TABS } from './place.ts'
import { createDesk } from './state.ts'
import { Tabs } from './tabs.tsx'
import { ToDo } from './to-do/view.tsx'
import { sendByTus } from './uploads/send-by-tus.ts'
import { createUploads } from './uploads/uploads.ts'
import { useDeskWords } from './use-desk-words.ts'
import './desk.css'

/** What an account sees once it is signed in. */
const Office = (props: DeskProps) => {
  const { app, desk, packs, edits } = props
  const { say } = app
  const place = readPlace(app.search.value)
  useEffect(() => {
    void packs.load()
    void edits.flush()
  }, [])
  if ('pack' in place) return <PackPage key={place.pack} {...props} place={place} />
  const isOperator = desk.me.value?.role === 'operator'
  const offered = TABS.filter((tab) => tab !== 'live' || isOperator)
  const tabs = offered.map((tab) => ({
    name: say(`desk.tab.${tab}`),
    path: deskPath({ tab }),
    isHere: place.tab === tab,
  }))
  return (
    <>
      <h1>{say('desk.title')}</h1>
      <Tabs label={say('desk.title')} tabs={tabs} />
      {desk.me.value?.hasFirstPassword && place.tab !== 'account' && (
        <p class="desk-first">
          {say('desk.password.first')} <a href={deskPath({ tab: 'account' })}>{say('desk.password.go')}</a>
        </p>
      )}
      {place.tab === 'packs' && <Packs {...props} />}
      {place.tab === 'to-do' && <ToDo {...props} />}
      {place.tab === 'changes' && <Changes {...props} />}
      {place.tab === 'live' && isOperator && <Live {...props} />}
      {place.tab === 'account' && <Account {...props} />}
    </>
  )
}

const createProps = (app: DeskApp): DeskProps => {
  const desk = createDesk()
  const actions = createDeskActions({ ...app, leave: (url) => location.assign(url) }, desk)
  const texts = createKeptTexts(createTextDisk(() => indexedDB))
  return {
    app,
    desk,
    actions,
    texts,
    packs: createPackActions({ client: app.client, refused: actions.refused }, desk),
    edits: createEdits({
      client: app.client,
      texts,
      drawId: drawEditId,
      wait,
      signedOut: () => actions.refused('signIn', 'not_signed_in'),
    }),
    uploads: createUploads(sendByTus(app.client.filesUrl)),
  }
}

const Desk = ({ app }: { app: DeskApp }) => {
  const { say } = app
  const made = useMemo(() => createProps(app), [])
  const props = { ...made, app }
  const { desk, actions, edits } = made
  useEffect(() => {
    const answer = answerIn(app.search.value)
    if (answer !== undefined) app.go(deskPath({ tab: 'packs' }), { replace: true })
    // what an earlier visit left unsent is known before anything is shown that it changes
    void edits.open().then(() => (answer === undefined ? actions.load() : actions.arriveFromProvider(answer)))
  }, [])
  const me = desk.me.value
  const trouble = desk.trouble.value
  return (
    <Page app={app} name="desk" title={say('desk.title')}>
      {!me && <h1>{say('desk.title')}</h1>}
      {me === undefined && (
        <Waiting
          app={app}
          problem={trouble?.part === 'page' ? trouble.code : undefined}
          onRetry={() => void actions.load()}
        />
      )}
      {me === null && <SignIn {...props} />}
      {me && <Office {...props} />}
    </Page>
  )
}

/** Where curators and operators see to the pictures and to their accounts. */
export const DeskScreen = ({ app }: { app: App }) => {
  const say = useDeskWords(app)
  return say ? <Desk app={{ ...app, say }} /> : <WaitingPage app={app} />
}
