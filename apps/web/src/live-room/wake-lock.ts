import { useEffect } from 'preact/hooks'
import { playSilentVideo } from './silent-video.ts'
import './wake-lock.css'

/** Keeps the screen lit while it is wanted: by a lock, or over plain HTTP, which has none, by a silent video. A lock goes when the page is hidden, so it is asked for again. */
export const useWakeLock = (isWanted: boolean) => {
  useEffect(() => {
    if (!isWanted) return
    if (!('wakeLock' in navigator)) return playSilentVideo()
    let lock: WakeLockSentinel | undefined
    let isOver = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      // a browser may refuse to spend the battery: then the phone sleeps as it would
      const given = await navigator.wakeLock.request('screen').catch(() => undefined)
      if (isOver) await given?.release()
      else lock = given
    }
    const reload = () => void ask()
    reload()
    document.addEventListener('visibilitychange', reload)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', reload)
      void lock?.release()
    }
  }, [isWanted])
}
