/** Does something now and every `everyMs`, one run at a time; `onError` gets what a failed run threw, and the next repeats it. */
export const repeat = (
  work: () => Promise<void>,
  { everyMs, onError }: { readonly everyMs: number; readonly onError: (error: unknown) => void },
): { stop: () => void } => {
  let running = false
  const run = async () => {
    if (running) return
    running = true
    await work().catch(onError)
    running = false
  }
  const timer = setInterval(() => void run(), everyMs)
  timer.unref()
  void run()
  return { stop: () => clearInterval(timer) }
}
