import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createByteLimiter } from './byte-limiter.ts'

/** Tasks by name that a test ends itself, and the names of those that run. */
const useTasks = (budget: number) => {
  const limit = createByteLimiter(budget)
  const running = new Map<string, (error?: Error) => void>()
  const run = (name: string, bytes: number) =>
    limit(bytes, async () => {
      await new Promise<void>((resolve, reject) => running.set(name, (error) => (error ? reject(error) : resolve())))
    })
  const end = async (name: string, error?: Error): Promise<void> => {
    const settle = running.get(name)
    running.delete(name)
    settle?.(error)
    await new Promise(setImmediate)
  }
  return { run, end, running: () => [...running.keys()] }
}

test('tasks run together up to the budget, in the order in which they came', async () => {
  const { run, end, running } = useTasks(100)
  const done = [run('a', 40), run('b', 60), run('large', 90), run('small', 1)]
  await new Promise(setImmediate)
  assert.deepEqual(running(), ['a', 'b'])
  await end('a')
  assert.deepEqual(running(), ['b'], 'the small one does not overtake the large one')
  await end('b')
  assert.deepEqual(running(), ['large', 'small'])
  await end('large')
  await end('small')
  await Promise.all(done)
})

test('a task over the budget runs alone', async () => {
  const { run, end, running } = useTasks(100)
  const done = [run('a', 1), run('huge', 1000), run('b', 1)]
  await new Promise(setImmediate)
  assert.deepEqual(running(), ['a'])
  await end('a')
  assert.deepEqual(running(), ['huge'])
  await end('huge')
  assert.deepEqual(running(), ['b'])
  await end('b')
  await Promise.all(done)
})

test('a task that fails gives its bytes back', async () => {
  const { run, end, running } = useTasks(100)
  const failed = assert.rejects(run('a', 100), /broken/)
  const next = run('b', 100)
  await new Promise(setImmediate)
  await end('a', new Error('broken'))
  await failed
  assert.deepEqual(running(), ['b'])
  await end('b')
  await next
})
