import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { accountNameOf, asRoleList, type Claims, roleOf } from './role-rules.ts'

const listOf = (text: string) => {
  const reading = asRoleList(text)
  return reading.ok ? reading.value : []
}
const rules = {
  claim: 'groups',
  operators: listOf('admins, sub:owner-7'),
  curators: listOf('teachers,@school.example'),
}
const roleIn = (claims: Omit<Claims, 'sub'>, claim = 'groups') => roleOf({ sub: 'x', ...claims }, { ...rules, claim })

describe('a role at the desk', () => {
  test('follows from a group, and the higher of two counts', () => {
    assert.equal(roleIn({ groups: ['teachers', 'others'] }), 'curator')
    assert.equal(roleIn({ groups: ['teachers', 'admins'] }), 'operator')
    assert.equal(roleIn({ groups: 'admins' }), 'operator')
    assert.equal(roleIn({ groups: ['Admins', 'admins ', 'pupils'] }), null)
    assert.equal(roleIn({}), null)
  })

  test('follows from a claim inside of others, or with dots in its name', () => {
    assert.equal(roleIn({ realm_access: { roles: ['admins'] } }, 'realm_access.roles'), 'operator')
    assert.equal(roleIn({ 'https://a.example/roles': ['teachers'] }, 'https://a.example/roles'), 'curator')
    assert.equal(roleIn({ groups: ['admins'] }, 'constructor.name'), null)
  })

  test('follows from a verified address of a domain, and from no other', () => {
    const email = 'Ann@School.example'
    assert.equal(roleIn({ email, email_verified: true }), 'curator')
    assert.equal(roleIn({ email, email_verified: false }), null)
    assert.equal(roleIn({ email }), null)
    assert.equal(roleIn({ email: 'ann@evil.example', email_verified: true }), null)
    assert.equal(roleIn({ email: 'ann@notschool.example', email_verified: true }), null)
  })

  test('follows from an identifier, which no group and no address can imitate', () => {
    assert.equal(roleOf({ sub: 'owner-7' }, rules), 'operator')
    assert.equal(roleOf({ sub: 'owner-8', preferred_username: 'owner-7' }, rules), null)
  })
})

test('a new account is named after the user name, the address or the name', () => {
  const names = [
    { preferred_username: 'Ann.Müller' },
    { preferred_username: 'ann@school.example' },
    { email: 'bob+x@school.example', preferred_username: 7 },
    { name: ' Zoë O’Neil ' },
    { name: '日本' },
    { name: 'x'.repeat(50) },
  ].map((claims) => accountNameOf({ sub: '1', ...claims }))
  assert.deepEqual(names, ['ann.muller', 'ann', 'bob-x', 'zoe-o-neil', 'person', 'x'.repeat(32)])
})
