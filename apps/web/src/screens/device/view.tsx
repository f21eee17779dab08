import { useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { DeviceFigures } from '../../kit/device/device-figures.tsx'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { createDeviceChangeActions } from './actions.ts'
import { createDeviceChange } from './state.ts'
import './device.css'

/** Where the code of another device leads: it changes the player of this one only when that is confirmed. */
export const DeviceScreen = ({ app, code }: { app: App; code: string }) => {
  const { say } = app
  const change = useMemo(createDeviceChange, [code])
  const actions = useMemo(() => createDeviceChangeActions(app, change), [code])
  return (
    <Page app={app} name="device" title={say('device.title')}>
      <DeviceFigures code={code} />
      <h1>{say('device.title')}</h1>
      <p>{say('device.text')}</p>
      <ProblemNote app={app} problem={change.trouble.value} />
      <div class="button-row">
        <Button tone="primary" disabled={change.busy.value} onPress={() => void actions.confirm(code)}>
          {say('device.go')}
        </Button>
        <a class="button plain" href="/">
          {say('lost.home')}
        </a>
      </div>
    </Page>
  )
}
