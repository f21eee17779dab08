import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { drawPassword, PASSWORD_SHORTEST } from './draw-password.ts'
import { createPasswordHasher } from './password-hash.ts'

describe('a password', () => {
  test('that is drawn is long, legible and drawn once', () => {
    const drawn = Array.from({ length: 50 }, drawPassword)
    for (const password of drawn) assert.match(password, /^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    assert.equal(new Set(drawn).size, 50)
    assert.ok(drawPassword().length >= PASSWORD_SHORTEST)
  })

  test('is right for its own hash alone, whose parameters stand in it', async () => {
    const { hash, verify } = createPasswordHasher()
    const [kept, again] = [await hash('correct horse'), await hash('correct horse')]
    assert.match(kept ?? '', /^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/)
    assert.notEqual(kept, again)
    assert.deepEqual([await verify('correct horse', kept), await verify('correct house', kept)], [true, false])
    const cheaper = '$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$PzpBYDMNJ5EuQdCXvYQPDqNIOzv5WYRxo4ev/9FdiXQ'
    assert.equal(await verify('another', cheaper), false)
  })

  test('is right for no account never', async () => {
    const { verify } = createPasswordHasher()
    assert.deepEqual([await verify('', null), await verify('correct horse', null)], [false, false])
  })

  test('is the same however its accents are composed', async () => {
    const { hash, verify } = createPasswordHasher()
    assert.equal(await verify('cafe\u0301 au lait', await hash('café au lait')), true)
  })

  test('is refused when eight wait, and checked again when they are done', async () => {
    const { verify } = createPasswordHasher()
    const checked = await Promise.all(Array.from({ length: 10 }, () => verify('x', null)))
    assert.deepEqual(checked, [...Array(8).fill(false), null, null])
    assert.equal(await verify('x', null), false)
  })
})
