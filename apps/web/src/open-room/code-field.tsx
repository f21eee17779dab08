import { useSignal } from '@preact/signals'
import type { App } from '../app/app.ts'
import { readCode, roomPath } from '../app/route.ts'
import { Glyph } from '../kit/glyph.tsx'
import './code-field.css'

const CODE_LENGTH = 6

/** Where a code that somebody read from a screen is typed. */
export const CodeField = ({ app: { say, go } }: { app: App }) => {
  const typed = useSignal('')
  return (
    <form
      class="code-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.value.length === CODE_LENGTH) go(roomPath(typed.value))
      }}
    >
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
          value={typed.value}
          onInput={(event) => {
            typed.value = readCode(event.currentTarget.value).slice(0, CODE_LENGTH)
            event.currentTarget.value = typed.value
          }}
        />
      </label>
      <button
        type="submit"
        class="button"
        aria-label={say('home.code.go')}
        title={say('home.code.go')}
        disabled={typed.value.length < CODE_LENGTH}
      >
        <Glyph name="arrow" />
      </button>
    </form>
  )
}
