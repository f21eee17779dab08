import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareAlpine } from './alpine-version.ts'

test('versions are ordered as Alpine orders them', () => {
  const ascending = [
    ['1.2.5-r9', '1.2.5-r10'],
    ['1.2.5', '1.2.5-r1'],
    ['0.1.0_alpha', '0.1.0_alpha2'],
    ['0.1.0_alpha_pre2', '0.1.0_alpha'],
    ['1.1_alpha1', '1.1'],
    ['0.8_beta4', '0.8_rc1'],
    ['1.8.5', '1.8.5_p2'],
    ['1.0_p9-r0', '1.0_p10-r0'],
    ['2.5.1-r8', '2.5.1a-r1'],
    ['0.9.8c-r1', '0.9.8d'],
    ['1.06-r6', '1.5'],
    ['1.02.07', '1.02.10-r1'],
    ['0.9.28-r2', '0.9.28.1'],
    ['1.3-r0', '1.3.1-r0'],
    ['1.3_pre1-r1', '1.3.2'],
    ['1.0.0_pre20191002222144-r0', '1.0.0_pre20210530193627-r0'],
    ['3.0.20060720', '20060720'],
    ['10-r1', '021109-r3'],
  ] as const
  for (const [older, newer] of ascending) {
    assert.equal(compareAlpine(older, newer), -1, `${older} < ${newer}`)
    assert.equal(compareAlpine(newer, older), 1, `${newer} > ${older}`)
    assert.equal(compareAlpine(newer, newer), 0)
  }
})

test('what is no version of Alpine is refused, not guessed', () => {
  assert.throws(() => compareAlpine('1.0-1+deb13u1', '1.0'), /not a version/)
})
