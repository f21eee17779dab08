import type { LanguageCode } from '@pd/languages'
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { recallAnswerLanguage } from '../../../app/settings/answer-language.ts'
import { Button } from '../../../kit/button.tsx'
import type { RoomViewProps } from '../../../live-room/room-props.ts'
import { PictureForm } from './picture-form.tsx'
import '../../../live-room/guests/guest.css'

/** How many pictures a player may give; the server counts too. */
const GIVEN_MOST = 3

type SheetProps = Pick<RoomViewProps, 'app' | 'room' | 'actions'> & { language: LanguageCode; close: () => void }

const Sheet = ({ app, room, actions, language, close }: SheetProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    dialog.current?.showModal()
    room.isOverlayOpen.value = true
    return () => {
      room.isOverlayOpen.value = false
    }
  }, [])
  return (
    <dialog ref={dialog} class="sheet guest-sheet" aria-label={app.say('picture.add')} onClose={close}>
      <div class="sheet-head">
        <h2>{app.say('picture.add')}</h2>
        <Button glyph="cross" label={app.say('nav.back')} onPress={() => dialog.current?.close()} />
      </div>
      <PictureForm app={app} actions={actions} language={language} close={() => dialog.current?.close()} />
    </dialog>
  )
}

/** The key by which a player gives a picture where the room takes any, and where the pictures stand that were given. */
export const GivePicture = ({ app, room, actions, view }: RoomViewProps) => {
  const { say } = app
  const isOpen = useSignal(false)
  const { own, given } = room.mine.value
  if (!view.guestPictures || !own) return null
  const language = recallAnswerLanguage(app.storage.get('choices'), app.settings.language.value)
  return (
    <section class="guest-own" aria-label={say('picture.given')}>
      {given.length > 0 && (
        <ul>
          {given.map((state, index) => (
            <li key={`${index} ${state}`}>
              <b>{index + 1}</b> {say(`picture.state.${state}`)}
            </li>
          ))}
        </ul>
      )}
      {given.length < GIVEN_MOST && (
        <Button
          onPress={() => {
            isOpen.value = true
          }}
        >
          {say('picture.add')}
        </Button>
      )}
      {isOpen.value && (
        <Sheet
          app={app}
          room={room}
          actions={actions}
          language={language}
          close={() => {
            isOpen.value = false
          }}
        />
      )}
    </section>
  )
}
