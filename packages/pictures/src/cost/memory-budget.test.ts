import assert from 'node:assert/strict'
import { test } from 'node:test'
import { streamingBytes } from './decode-cost.ts'
import { grantMemory, memoryBudget } from './memory-budget.ts'
import { restingBytes } from './resting-bytes.ts'

const [MB, MiB, GiB] = [1e6, 2 ** 20, 2 ** 30]
const advice = 'save it as a baseline JPEG or a smaller copy'

test('the budget is a third of what the process may use, and 4 GiB at most', () => {
  assert.equal(memoryBudget({ total: 3 * GiB, constrained: 0 }), GiB)
  assert.equal(memoryBudget({ total: 3 * GiB, constrained: 768 * MiB }), 256 * MiB)
  assert.equal(memoryBudget({ total: 3 * GiB, constrained: 1.8e19 }), GiB)
  assert.equal(memoryBudget({ total: 64 * GiB, constrained: 0 }), 4 * GiB)
})

test('a picture is granted what it is estimated to take, and its process some more', () => {
  assert.deepEqual(grantMemory({ bytes: 200 * MiB, advice }, 256 * MiB), {
    ok: true,
    value: { bytes: 200 * MiB, residentBytes: restingBytes + 300 * MiB },
  })
})

test('a picture that takes more than the budget is refused with both figures and what to do', () => {
  assert.deepEqual(grantMemory({ bytes: 676 * MB, advice }, 256 * MB), {
    ok: false,
    reason: {
      code: 'too_much_memory',
      detail:
        'The picture takes about 676 MB to decode, and this machine allows 256 MB: save it as a baseline JPEG or a smaller copy.',
    },
  })
})

test('an ordinary photograph is granted on any machine', () => {
  const grant = grantMemory({ bytes: streamingBytes + 8 * MiB, advice }, 40 * MiB)
  assert.deepEqual(grant.ok && grant.value.bytes, 40 * MiB)
})

test('a drawing, whose header tells nothing, is granted half of the budget within bounds', () => {
  const granted = (budget: number) => {
    const grant = grantMemory({ bytes: null, advice }, budget)
    return grant.ok && grant.value.bytes
  }
  assert.deepEqual([256 * MiB, 341 * MiB, GiB, 4 * GiB].map(granted), [256 * MiB, 288 * MiB, GiB / 2, GiB])
})
