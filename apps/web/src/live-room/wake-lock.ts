import { useEffect } from 'preact/hooks'

/** Keeps the screen lit while it is wanted, where the browser can; it lets go when the page is hidden, so it is asked again. */
export const useWakeLock = (isWanted: boolean) => {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return
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
