import { useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'

/** Shares a text by the system's dialog, else by the clipboard, else as a text to copy by hand. */
export const useShare = (text: string) => {
  const state = useSignal<'idle' | 'copied' | 'by-hand'>('idle')
  const copy = () => navigator.clipboard.writeText(text).then(() => 'copied' as const)
  const share = async () => {
    if (navigator.share) {
      await navigator.share({ text }).catch(() => {})
      return
    }
    state.value = await Promise.resolve()
      .then(copy)
      .catch(() => 'by-hand' as const)
  }
  return { state: state.value, share }
}

/** The text where neither dialog nor clipboard took it. */
export const TextByHand = ({ app, text }: { app: App; text: string }) => (
  <label class="share-text">
    {app.say('result.copy')}
    <textarea readOnly rows={4} value={text} onFocus={(event) => event.currentTarget.select()} />
  </label>
)
