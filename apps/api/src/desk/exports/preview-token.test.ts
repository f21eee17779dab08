import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPreviewSigner, PREVIEW_TOKEN } from './preview-token.ts'

const preview = { packId: 'AbCdEfGhIjKlMn-_', endsAt: 1_800_000_000_000 }
const signer = createPreviewSigner(Buffer.alloc(32, 1))

test('a token is read as it was signed, until it ends', () => {
  const token = signer.sign(preview)
  assert.match(token, new RegExp(PREVIEW_TOKEN))
  assert.deepEqual(signer.read(token, preview.endsAt - 1), preview)
  assert.equal(signer.read(token, preview.endsAt), null)
})

test('a token of another game, one with a changed letter and any other text are refused', () => {
  const token = signer.sign(preview)
  assert.equal(createPreviewSigner(Buffer.alloc(32, 2)).read(token, 0), null)
  for (let at = 0; at < token.length; at++) {
    const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
    assert.equal(signer.read(changed, 0), null, `letter ${at}`)
  }
  for (const text of ['', 'preview', `${token}A`, token.slice(1)]) assert.equal(signer.read(text, 0), null)
})
