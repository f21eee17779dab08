import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

/**
 * Runs every promise callback that is ready, at once. The whole simulation is one synchronous call: nothing outside of it can come in
 * between, and what a task started belongs to that task until it waits. A turn of the event loop instead costs two hundred times as much.
 */
const runReadyPromises = (() => {
  setFlagsFromString('--allow-natives-syntax')
  const run = new Script('() => %PerformMicrotaskCheckpoint()').runInThisContext() as () => void
  run()
  setFlagsFromString('--no-allow-natives-syntax')
  return run
})()

/** A process of the simulation, or the world around them: what runs on its behalf stops with it. */
export type Owner = {
  readonly name: string
  /** How far its wall clock is off. */
  readonly skewMs: number
  /** What came due while it was stopped, in order; null while it runs. */
  held: Task[] | null
  isDead: boolean
}

type Task = { at: number; order: number; readonly owner: Owner; run: (() => void) | null; everyMs: number | null }

/** Wall time at the beginning. */
const EPOCH_MS = 1_800_000_000_000

const isBefore = (one: Task, other: Task): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order)

/** The tasks that wait, the next one first (a binary heap). */
const createQueue = () => {
  const heap: Task[] = []
  const at = (index: number): Task => heap[index] as Task
  const swap = (one: number, other: number): void => {
    const task = at(one)
    heap[one] = at(other)
    heap[other] = task
  }
  return {
    peek: (): Task | undefined => heap[0],
    push: (task: Task): void => {
      let index = heap.push(task) - 1
      for (let up = (index - 1) >> 1; index > 0 && isBefore(at(index), at(up)); up = (index - 1) >> 1) {
        swap(index, up)
        index = up
      }
    },
    pop: (): void => {
      const last = heap.pop() as Task
      if (heap.length === 0) return
      heap[0] = last
      for (let index = 0; ; ) {
        const left = 2 * index + 1
        const down = left + 1 < heap.length && isBefore(at(left + 1), at(left)) ? left + 1 : left
        if (down >= heap.length || isBefore(at(index), at(down))) return
        swap(index, down)
        index = down
      }
    },
  }
}

/** Simulated time: tasks run one after the other in the order of their moments, each with its promises to its end. */
export type Scheduler = {
  /** Milliseconds since the beginning. */
  now(): number
  /** Who runs now. */
  current(): Owner
  /** Runs a task on behalf of an owner; `waitMs` is rounded to whole milliseconds. */
  after(waitMs: number, owner: Owner, run: () => void): void
  pause(owner: Owner): void
  resume(owner: Owner): void
  /** Runs all that is due until a moment. */
  runUntil(at: number): void
  /** What a promise that needs no time comes to on behalf of an owner; not for tasks. */
  settle<T>(owner: Owner, promise: () => Promise<T>): T
}

type State = { nowMs: number; order: number; current: Owner; readonly queue: ReturnType<typeof createQueue> }

const runTask = (state: State, task: Task): void => {
  const { owner, run } = task
  if (run === null || owner.isDead) return
  if (owner.held) return void owner.held.push(task)
  if (task.everyMs === null) task.run = null
  else state.queue.push(Object.assign(task, { at: state.nowMs + task.everyMs, order: ++state.order }))
  state.current = owner
  run()
  runReadyPromises()
}

/** The timers and clocks that code finds in its globals, by simulated time and on behalf of who runs. */
const timersOf = (state: State) => {
  const add = (run: () => void, waitMs: number, everyMs: number | null) => {
    const at = state.nowMs + Math.max(0, Math.ceil(waitMs))
    const task: Task = { at, order: ++state.order, owner: state.current, run, everyMs }
    state.queue.push(task)
    return Object.assign(task, { unref: () => task })
  }
  const clear = (task: Task | undefined): void => {
    if (task) task.run = null
  }
  return {
    setTimeout: (run: () => void, waitMs = 0) => add(run, Math.max(1, waitMs), null),
    setInterval: (run: () => void, everyMs: number) => add(run, everyMs, everyMs),
    setImmediate: (run: () => void) => add(run, 0, null),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  }
}

/** Calls `simulate` with a scheduler, by whose time all timers and clocks of this process run until it returns. */
export const onSimulatedTime = <T>(world: Owner, simulate: (scheduler: Scheduler) => T): T => {
  const state: State = { nowMs: 0, order: 0, current: world, queue: createQueue() }
  const timers = timersOf(state)
  const real = { ...globalThis, dateNow: Date.now, now: performance.now }
  const scheduler: Scheduler = {
    now: () => state.nowMs,
    current: () => state.current,
    after: (waitMs, owner, run) =>
      state.queue.push({ at: state.nowMs + Math.ceil(waitMs), order: ++state.order, owner, run, everyMs: null }),
    pause: (owner) => {
      owner.held ??= []
    },
    resume: (owner) => {
      const held = owner.held ?? []
      owner.held = null
      for (const task of held) state.queue.push(Object.assign(task, { at: state.nowMs, order: ++state.order }))
    },
    runUntil: (until) => {
      for (let task = state.queue.peek(); task && task.at <= until; task = state.queue.peek()) {
        state.queue.pop()
        state.nowMs = task.at
        runTask(state, task)
      }
      state.nowMs = until
      state.current = world
    },
    settle: <V>(owner: Owner, promise: () => Promise<V>): V => {
      state.current = owner
      const outcome: { made: readonly [V] | null } = { made: null }
      promise().then(
        (value) => {
          outcome.made = [value]
        },
        () => undefined,
      )
      runReadyPromises()
      state.current = world
      if (outcome.made === null) throw new Error('it failed, or needs time')
      return outcome.made[0]
    },
  }
  Object.assign(globalThis, timers)
  Date.now = () => EPOCH_MS + state.nowMs + state.current.skewMs
  performance.now = () => state.nowMs
  try {
    return simulate(scheduler)
  } finally {
    for (const name of Object.keys(timers)) Reflect.set(globalThis, name, Reflect.get(real, name))
    Date.now = real.dateNow
    performance.now = real.now
  }
}

/** Waits for a turn of the event loop, as promises of a simulation only run outside of other promises, and then simulates. */
export const inOwnTurn = <T>(simulate: () => T): Promise<T> =>
  new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(simulate())
      } catch (error) {
        reject(error)
      }
    })
  })
