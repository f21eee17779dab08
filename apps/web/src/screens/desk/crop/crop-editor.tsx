import type { Crop, DeskItem } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import type { DeskApp } from '../desk-props.ts'
import { cropWithin, isWhole, WHOLE } from './crop.ts'
import { CropMosaics } from './crop-mosaics.tsx'
import { CropStage } from './crop-stage.tsx'
import './crop.css'

type Props = {
  readonly app: DeskApp
  readonly item: DeskItem
  readonly ladder: readonly number[]
  /** Takes the crop of the whole picture; null for all of it. */
  readonly onCrop: (crop: Crop | null) => void
  readonly onCancel: () => void
}

/** An image once it is here. */
const useImage = (address: string) => {
  const image = useSignal<HTMLImageElement | undefined>(undefined)
  useEffect(() => {
    const loading = new Image()
    loading.src = address
    void loading.decode().then(
      () => {
        image.value = loading
      },
      () => {},
    )
  }, [address])
  return image.value
}

/** Cuts off what is around the thing to be found, and shows the mosaics that this gives. */
export const CropEditor = ({ app, item, ladder, onCrop, onCancel }: Props) => {
  const { say, client } = app
  const crop = useSignal<Crop>(WHOLE)
  const address = client.urls.deskPicture(item.picture, 'full')
  const image = useImage(address)
  return (
    <section class="crop" aria-label={say('desk.crop')}>
      <CropStage app={app} image={address} crop={crop} />
      <CropMosaics image={image} crop={crop.value} ladder={ladder} />
      <div class="button-row desk-moves">
        <Button tone="primary" disabled={isWhole(crop.value)} onPress={() => onCrop(cropWithin(item.crop, crop.value))}>
          {say('desk.crop.go')}
        </Button>
        {item.crop && <Button onPress={() => onCrop(null)}>{say('desk.crop.whole')}</Button>}
        <Button tone="ghost" onPress={onCancel}>
          {say('desk.crop.cancel')}
        </Button>
      </div>
    </section>
  )
}
