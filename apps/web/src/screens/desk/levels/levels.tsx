import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Bitmap } from '../../../mosaic/bitmap.ts'
import { loadPicture } from '../../../mosaic/load-picture.ts'
import { useRenderer } from '../../../play/picture/use-renderer.ts'
import type { DeskApp } from '../desk-props.ts'
import { Sounds } from './sounds.tsx'
import { LevelStrip } from './strip.tsx'
import './levels.css'

type Props = {
  readonly app: DeskApp
  readonly picture: { readonly picture: string; readonly width: number; readonly height: number }
  readonly ladder: readonly number[]
}

/** Draws a level, which divides into the next one as in play; its cells are handed on to be heard. */
const useLevel = (
  { app: { client }, picture: { picture } }: Props,
  cells: number | undefined,
  heard: Signal<Bitmap | undefined>,
) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const renderer = useRenderer(canvas)
  const before = useRef('')
  useEffect(() => {
    let isCurrent = true
    const url = client.urls.deskPicture(picture, String(cells ?? 'full'))
    const show = async () => {
      const loaded = await loadPicture(url, cells === undefined)
      if (!isCurrent) return
      renderer.current?.show(loaded, before.current !== picture)
      before.current = picture
      heard.value = loaded.kind === 'cells' ? loaded.bitmap : undefined
    }
    void show().catch(() => {})
    return () => {
      isCurrent = false
    }
  }, [picture, cells])
  return canvas
}

/** A picture at each level of a ladder, as it is seen and as it is heard. */
export const Levels = (props: Props) => {
  const { app, picture, ladder } = props
  const level = useSignal(0)
  const heard = useSignal<Bitmap | undefined>(undefined)
  const chosen = Math.min(level.value, ladder.length)
  const cells = ladder[chosen]
  const canvas = useLevel(props, cells, heard)
  const label = cells === undefined ? app.say('desk.levels.whole') : app.say('desk.levels.cells', { n: cells })
  return (
    <div class="levels">
      <div class="level-shown" style={{ '--ratio': String(picture.width / picture.height) }}>
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      <LevelStrip
        app={app}
        picture={picture.picture}
        ladder={ladder}
        level={chosen}
        onChoose={(at) => {
          level.value = at
        }}
      />
      <Sounds app={app} bitmap={heard.value} isWhole={cells === undefined} />
    </div>
  )
}
