import { type Signal, useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { readCode, roomPath } from '../../app/route.ts'
import { Glyph } from '../glyph.tsx'
import './code-field.css'

const CODE_LENGTH = 6

const CodeInput = ({ app: { say }, code }: { app: App; code: Signal<string> }) => (
  <label>
    <span>{say('home.code')}</span>
    <input
      class="code-field"
      type="text"
      aria-label={say('home.code.label')}
      enterkeyhint="go"
      autocapitalize="characters"
      autocomplete="off"
      autocorrect="off"
      spellcheck={false}
      size={CODE_LENGTH}
      value={code.value}
      onInput={(event) => {
        code.value = readCode(event.currentTarget.value).slice(0, CODE_LENGTH)
        event.currentTarget.value = code.value
      }}
    />
  </label>
)

/** Where a player types the code of a room. */
export const CodeField = ({ app }: { app: App }) => {
  const { say, go } = app
  const code = useSignal('')
  const isWhole = code.value.length === CODE_LENGTH
  const enter = (event: Event) => {
    event.preventDefault()
    if (isWhole) go(roomPath(code.value))
  }
  return (
    <form class="code-form" onSubmit={enter}>
      <CodeInput app={app} code={code} />
      <button
        type="submit"
        class="button"
        aria-label={say('home.code.go')}
        title={say('home.code.go')}
        disabled={!isWhole}
      >
        <Glyph name="arrow" />
      </button>
    </form>
  )
}
