import { after, before, describe, test } from 'node:test'
import { buildImages, openStack, type Stack } from '../stack.ts'
import { confinementTests } from './confinement.ts'
import { documentedTests } from './documented.ts'
import { playTests } from './play.ts'
import { recoveryTests } from './recovery.ts'
import { reportingTests } from './reporting.ts'
import { uploadTests } from './upload.ts'
import { workerTests } from './worker.ts'
import { createWorld } from './world.ts'

const TESTS = {
  ...reportingTests,
  ...playTests,
  ...confinementTests,
  ...workerTests,
  ...uploadTests,
  ...documentedTests,
  ...recoveryTests,
}

describe('the stack, from empty volumes', () => {
  let stack: Stack
  before(async () => {
    await buildImages()
    stack = await openStack({ env: { RATE_LIMIT: '0' } })
    await stack.up()
  })
  after(() => stack?.close())

  const world = createWorld(() => stack)
  for (const [title, run] of Object.entries(TESTS)) test(title, (context) => run(world, context))
})
