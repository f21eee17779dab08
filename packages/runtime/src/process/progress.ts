/** Tells how far a long job is. */
export type Progress = { step(done: number, total: number): void; end(): void }

type Output = { readonly isTTY?: boolean; write(text: string): unknown }

const BAR_CELLS = 24

const drawBar = (done: number, total: number): string => {
  const full = Math.round((BAR_CELLS * done) / Math.max(1, total))
  return `${'■'.repeat(full)}${'□'.repeat(BAR_CELLS - full)} ${done}/${total}`
}

/** On a terminal a bar that is drawn over itself. */
const createBar = (title: string, output: Output): Progress => {
  let shown = -1
  return {
    step: (done, total) => {
      const percent = Math.floor((100 * done) / Math.max(1, total))
      if (percent === shown) return
      shown = percent
      output.write(`\r${title}  ${drawBar(done, total)}`)
    },
    end: () => {
      output.write('\n')
    },
  }
}

const LINE_EVERY_MS = 2_000

/** Elsewhere a line every two seconds. */
const createLines = (title: string, output: Output, now: () => number): Progress => {
  let shownAt = now()
  output.write(`${title}\n`)
  return {
    step: (done, total) => {
      if (now() - shownAt < LINE_EVERY_MS) return
      shownAt = now()
      output.write(`  ${done}/${total}\n`)
    },
    end: () => {},
  }
}

/** Shows progress as a bar on a terminal, and elsewhere as a line every two seconds. */
export const createProgress = (title: string, output: Output, now: () => number = Date.now): Progress =>
  output.isTTY ? createBar(title, output) : createLines(title, output, now)
