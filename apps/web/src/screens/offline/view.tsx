import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { type PracticePicture, practiceCacheAt, readPictures } from '../../app/practice/kept-pictures.ts'
import { Button } from '../../kit/button.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'
import { PracticeScreen } from './practice/view.tsx'

const shuffled = <T,>(list: readonly T[]): T[] =>
  list
    .map((each) => ({ each, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each)

/** Undefined until they are read. */
const useKeptPictures = (basePath: string): readonly PracticePicture[] | undefined => {
  const [pictures, setPictures] = useState<readonly PracticePicture[]>()
  useEffect(() => {
    const read = async () => setPictures(shuffled(await readPictures(await caches.open(practiceCacheAt(basePath)))))
    void read().catch(() => setPictures([]))
  }, [])
  return pictures
}

/** Stands for every page while the server can't be reached; pictures that this device has seen found can be practised with. */
export const OfflineScreen = ({ app }: { app: App }) => {
  const { say } = app
  const pictures = useKeptPictures(app.basePath)
  const [isPractising, setPractising] = useState(false)
  if (isPractising && pictures) return <PracticeScreen app={app} pictures={pictures} />
  const n = pictures?.length ?? 0
  return (
    <Page app={app} name="offline" title={say('offline.title')}>
      {/* a button that comes later would move what is read already */}
      {pictures && (
        <DrawnState face="broken" title={say('offline.title')} text={say('offline.text')} heading>
          {n > 0 && (
            <Button tone="primary" glyph="search" onPress={() => setPractising(true)}>
              {say('practice.start', { n })}
            </Button>
          )}
          <Button tone={n > 0 ? 'plain' : 'primary'} onPress={() => location.reload()}>
            {say('trouble.retry')}
          </Button>
        </DrawnState>
      )}
    </Page>
  )
}
