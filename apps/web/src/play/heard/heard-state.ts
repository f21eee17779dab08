import { type Signal, signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { SafeStorage } from '../../app/storage.ts'
import type { Bitmap } from '../../mosaic/bitmap.ts'
import type { LoadedPicture } from '../../mosaic/load-picture.ts'

/** A level as it is shown, and the one before it in the same round. */
type Shown = { readonly round: number; readonly bitmap: Bitmap; readonly before: Bitmap | undefined }

/** What a screen's pictures are heard with. */
export type Heard = {
  readonly isOpen: Signal<boolean>
  /** Whether each new level is announced, as the player chose last. */
  readonly isAloud: Signal<boolean>
  readonly shown: Signal<Shown | undefined>
  readonly show: (round: number, picture: LoadedPicture) => void
}

const createHeard = (storage: SafeStorage): Heard => {
  const shown = signal<Shown | undefined>(undefined)
  return {
    isOpen: signal(false),
    isAloud: signal(storage.get('heard') === 'on'),
    shown,
    show: (round, picture) => {
      const last = shown.peek()
      const before = last?.round === round ? last.bitmap : undefined
      // the whole picture ends the round, and has a name by then
      shown.value = picture.kind === 'cells' ? { round, bitmap: picture.bitmap, before } : undefined
    },
  }
}

/** The state of one screen. */
export const useHeard = ({ storage }: App): Heard => useMemo(() => createHeard(storage), [])
