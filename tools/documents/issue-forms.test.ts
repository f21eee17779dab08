import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { ROOT, read } from '../project-files.ts'

type Field = {
  readonly type: string
  readonly id?: string
  readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly string[] }
}
type Form = { readonly name: string; readonly description: string; readonly body: readonly Field[] }

const FOLDER = '.github/ISSUE_TEMPLATE'
const FIELD_TYPES = ['checkboxes', 'dropdown', 'input', 'markdown', 'textarea']

const forms = readdirSync(join(ROOT, FOLDER))
  .filter((name) => name !== 'config.yml')
  .map((name): [string, Form] => [name, parse(read(`${FOLDER}/${name}`))])

describe('an issue form', () => {
  test('has what GitHub requires, and fields with a label and an id of their own', () => {
    assert.deepEqual(forms.map(([name]) => name).sort(), ['bug.yml', 'idea.yml'])
    for (const [name, { name: title, description, body }] of forms) {
      assert.ok(title && description, name)
      const fields = body.filter(({ type }) => type !== 'markdown')
      assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length, name)
      for (const { type, id, attributes } of body) {
        assert.ok(FIELD_TYPES.includes(type), `${name}: ${type}`)
        assert.ok(type === 'markdown' ? attributes.value : id && attributes.label, `${name}: ${id}`)
        if (type === 'dropdown') assert.equal(new Set(attributes.options).size, attributes.options?.length, name)
      }
    }
  })
})
