import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { App } from '../../../app/app.ts'
import type { ProblemCode } from '../../../app/problem.ts'
import { Button } from '../../../kit/button.tsx'
import { languageOptions } from '../../../kit/language-options.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import type { RoomActions } from '../../../live-room/actions/room-actions.ts'
import { shrinkPicture } from './shrink-picture.ts'

type Props = { app: App; actions: RoomActions; language: LanguageCode; close: () => void }

type Chosen = { readonly picture: Signal<string>; readonly isUnread: Signal<boolean> }

/** Shows the chosen picture, and opens the dialog of the system, which offers the camera too. */
const FileChoice = ({ app: { say }, picture, isUnread }: Chosen & { app: App }) => {
  const field = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    picture.value = await shrinkPicture(file).catch(() => '')
    isUnread.value = picture.value === ''
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-label={say('picture.choose')}
        accept="image/*"
        onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
      />
      {picture.value && <img class="guest-chosen" src={`data:image/jpeg;base64,${picture.value}`} alt="" />}
      <Button tone={picture.value ? 'plain' : 'primary'} onPress={() => field.current?.click()}>
        {say('picture.choose')}
      </Button>
      {isUnread.value && (
        <p class="problem-note" role="alert">
          {say('picture.unread')}
        </p>
      )}
    </>
  )
}

type FieldProps = { label: string; text: Signal<string>; required?: boolean; longest: number }

const Field = ({ label, text, required = false, longest }: FieldProps) => (
  <label class="guest-field">
    {label}
    <input
      class="answer-field"
      autocomplete="off"
      maxLength={longest}
      required={required}
      value={text.value}
      onInput={({ currentTarget }) => {
        text.value = currentTarget.value
      }}
    />
  </label>
)

const LanguageField = ({ app: { say }, language }: { app: App; language: Signal<LanguageCode> }) => (
  <label class="guest-field">
    {say('picture.language')}
    <select
      value={language.value}
      onChange={({ currentTarget }) => {
        language.value = currentTarget.value as LanguageCode
      }}
    >
      {languageOptions(LANGUAGE_CODES)}
    </select>
  </label>
)

/** Up to four names: the one that is shown, and what else is right. */
const namesOf = (name: string, also: string): string[] =>
  [name, ...also.split(',')]
    .map((each) => each.trim())
    .filter(Boolean)
    .slice(0, 4)

/** A picture, what it shows, and the key that sends it to the host. */
export const PictureForm = ({ app, actions, language: first, close }: Props) => {
  const { say } = app
  const [picture, isUnread] = [useSignal(''), useSignal(false)]
  const [name, also, language] = [useSignal(''), useSignal(''), useSignal(first)]
  const [problem, isSending] = [useSignal<ProblemCode | undefined>(undefined), useSignal(false)]
  const send = async (event: Event) => {
    event.preventDefault()
    if (isSending.value) return
    isSending.value = true
    const names = namesOf(name.value, also.value)
    problem.value = await actions.givePicture({ names, language: language.value, picture: picture.value })
    isSending.value = false
    if (problem.value === undefined) close()
  }
  return (
    <form class="guest-form" onSubmit={(event) => void send(event)}>
      <p class="quiet">{say('picture.note')}</p>
      <FileChoice app={app} picture={picture} isUnread={isUnread} />
      {picture.value && (
        <>
          <Field label={say('picture.name')} text={name} longest={60} required />
          <Field label={say('picture.also')} text={also} longest={180} />
          <LanguageField app={app} language={language} />
          <ProblemNote app={app} problem={problem.value} />
          <button type="submit" class="button primary" disabled={isSending.value || name.value.trim() === ''}>
            {say(isSending.value ? 'picture.sending' : 'picture.send')}
          </button>
        </>
      )}
    </form>
  )
}
