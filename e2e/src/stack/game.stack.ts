import { after, before, describe } from 'node:test'
import { confinementTests } from './confinement.ts'
import { playTests } from './play.ts'
import { recoveryTests } from './recovery.ts'
import { buildImages, openStack, type Stack } from './stack.ts'
import { tellingTests } from './telling.ts'
import { workerTests } from './worker.ts'
import { createWorld } from './world.ts'

describe('the stack, from empty volumes', () => {
  let stack: Stack
  before(async () => {
    await buildImages()
    stack = await openStack({ env: { RATE_LIMIT: '0' } })
    await stack.up()
  })
  after(() => stack?.close())

  const world = createWorld(() => stack)
  tellingTests(world)
  playTests(world)
  confinementTests(world)
  workerTests(world)
  recoveryTests(world)
})
