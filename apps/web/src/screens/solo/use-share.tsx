import { useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { QrCode } from '../../kit/code/qr.tsx'
import { copyText } from '../../kit/copy-text.ts'

/** Shares a text by the system's dialog, else by the clipboard; over plain HTTP, which has no dialog, also as a text and a code to scan. */
export const useShare = (text: string) => {
  const state = useSignal<'idle' | 'copied' | 'not-copied'>('idle')
  const share = async () => {
    if (navigator.share) {
      await navigator.share({ text }).catch(() => {})
      return
    }
    state.value = (await copyText(text)) ? 'copied' : 'not-copied'
  }
  const isShown = state.value === 'not-copied' || (state.value === 'copied' && !window.isSecureContext)
  return { isCopied: state.value === 'copied', isShown, share }
}

/** The text to copy by hand, and its address to scan with another device. */
export const TextByHand = ({ app: { say }, text }: { app: App; text: string }) => {
  const url = /https?:\/\/\S+/.exec(text)?.[0]
  return (
    <div class="share-text">
      <label>
        {say('result.copy')}
        <textarea readOnly rows={4} value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      {url && <QrCode url={url} label={say('room.scan', { url })} />}
    </div>
  )
}
