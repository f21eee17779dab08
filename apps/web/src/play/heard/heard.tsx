import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import type { Heard } from './heard-state.ts'
import type { HeardPanel } from './panel.tsx'

/** Opens and closes the text of the picture; so does Control with Enter, from the answer field too. */
export const HeardKey = ({ app: { say }, heard }: { app: App; heard: Heard }) => {
  const toggle = () => {
    heard.isOpen.value = !heard.isOpen.value
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.ctrlKey && !event.repeat) toggle()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <Button
      class="heard-key"
      glyph="text"
      label={`${say('heard.open')} (${say('heard.key')})`}
      shortcut="Control+Enter"
      isExpanded={heard.isOpen.value}
      onPress={toggle}
    />
  )
}

/** The text of the picture, whose code is loaded when it is first wanted. */
export const HeardText = ({ app, heard }: { app: App; heard: Heard }) => {
  const panel = useSignal<ComponentType<Parameters<typeof HeardPanel>[0]> | undefined>(undefined)
  const isWanted = heard.isOpen.value || heard.isAloud.value
  useEffect(() => {
    if (!isWanted || panel.value) return
    const load = async () => {
      const { HeardPanel } = await import('./panel.tsx')
      panel.value = HeardPanel
    }
    void load().catch(() => {
      heard.isOpen.value = false
      app.announce(app.say('trouble.title'))
    })
  }, [isWanted])
  const Panel = panel.value
  return Panel && isWanted ? <Panel app={app} heard={heard} /> : null
}
