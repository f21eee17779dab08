import type { Crop } from '@pd/contract/client'
import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { DeskApp } from '../desk-props.ts'
import { cropByKey, dragTo, type Grab, grabAt, type Point } from './crop.ts'

const percent = (share: number): string => `${share * 100}%`

const pointOf = (event: PointerEvent): Point => {
  const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect()
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
}

/** The pointer draws, moves and sizes the crop as long as it is down. */
const usePointer = (crop: Signal<Crop>) => {
  const grab = useRef<Grab | null>(null)
  const end = () => {
    grab.current = null
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      const stage = event.currentTarget as HTMLElement
      stage.setPointerCapture(event.pointerId)
      grab.current = grabAt(crop.value, pointOf(event))
    },
    onPointerMove: (event: PointerEvent) => {
      if (grab.current) crop.value = dragTo(grab.current, pointOf(event))
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}

type Props = { readonly app: DeskApp; readonly image: string; readonly crop: Signal<Crop> }

/** The picture with the frame of the crop over it; arrow keys move the frame, with Shift they size it. */
export const CropStage = ({ app: { say, settings }, image, crop }: Props) => {
  const { left, top, width, height } = crop.value
  const write = new Intl.NumberFormat(settings.language.value, { style: 'percent' }).format
  const size = say('desk.crop.size', {
    width: write(width),
    height: write(height),
    left: write(left),
    top: write(top),
  })
  const press = (event: KeyboardEvent) => {
    const next = cropByKey(crop.value, event.key, event.shiftKey)
    if (!next) return
    event.preventDefault()
    crop.value = next
  }
  return (
    <>
      <div class="crop-stage" {...usePointer(crop)}>
        <img src={image} alt="" draggable={false} />
        <div
          class="crop-frame"
          role="slider"
          tabIndex={0}
          aria-label={say('desk.crop.frame')}
          aria-describedby="crop-keys"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(width * 100)}
          aria-valuetext={size}
          style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
          onKeyDown={press}
        />
      </div>
      <p>{size}</p>
      <p id="crop-keys" class="quiet">
        {say('desk.crop.keys')}
      </p>
    </>
  )
}
