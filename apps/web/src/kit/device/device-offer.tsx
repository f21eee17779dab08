import { pagePath } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { hostOf } from '../../app/share-address.ts'
import { AddressChoice } from '../address-choice.tsx'
import { Button } from '../button.tsx'
import { QrCode } from '../code/qr.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useShareAddress } from '../use-share-address.ts'
import { createDeviceOfferActions } from './actions.ts'
import { DeviceFigures } from './device-figures.tsx'
import { createDeviceOffer, type DeviceOfferCode } from './state.ts'
import './device-offer.css'

const timeOf = ({ endsAt }: DeviceOfferCode, region: string): string =>
  new Intl.DateTimeFormat(region, { hour: 'numeric', minute: '2-digit' }).format(endsAt)

/** The code as figures and to scan, the address to type, and how long it holds. */
const OfferedCode = ({ app, offered }: { app: App; offered: DeviceOfferCode }) => {
  const { say, settings, announce } = app
  const share = useShareAddress(app)
  const { code } = offered
  const holds = say('device.holds', { time: timeOf(offered, settings.region.value) })
  const url = `${share.origin.value}${pagePath('device', code)}`
  useEffect(() => announce(`${[...code].join(' ')}. ${holds}`), [code])
  return (
    <div class="device-code">
      <QrCode url={url} label={say('room.scan', { url })} />
      <div>
        <p>{say('device.open')}</p>
        <p class="device-url">
          <bdi dir="ltr">{hostOf(url)}</bdi>
        </p>
        <DeviceFigures code={code} />
        <p class="quiet">{holds}</p>
        <AddressChoice app={app} share={share} />
      </div>
    </div>
  )
}

/** Takes the player to another device by a code, which is asked for when the player wants it. */
export const DeviceOffer = ({ app }: { app: App }) => {
  const offer = useMemo(createDeviceOffer, [])
  const actions = useMemo(() => createDeviceOfferActions({ client: app.client, now: Date.now }, offer), [])
  const offered = offer.code.value
  useEffect(() => {
    if (!offered) return
    const end = setTimeout(actions.drop, offered.endsAt - Date.now())
    return () => clearTimeout(end)
  }, [offered])
  return (
    <section class="device-offer">
      <Button isExpanded={offered !== undefined} onPress={() => void actions.ask()}>
        {app.say('device.offer')}
      </Button>
      <ProblemNote app={app} problem={offer.trouble.value} />
      {offered && <OfferedCode app={app} offered={offered} />}
    </section>
  )
}
