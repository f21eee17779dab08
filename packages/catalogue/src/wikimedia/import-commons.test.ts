import assert from 'node:assert/strict'
import { test } from 'node:test'
import { useImportFixture } from '../testing/import-fixture.ts'

const fixture = useImportFixture()

test('captions name a picture whose author another file of Commons tells, in whichever order they are read', async () => {
  const captions = { title: 'File:Lion.jpg', type: 'mediainfo', labels: { en: { language: 'en', value: 'Big cat' } } }
  const fields = { Artist: { value: 'Ann' }, LicenseShortName: { value: 'CC BY 4.0' } }
  const answer = { title: 'File:Lion.jpg', imageinfo: [{ extmetadata: fields }] }
  await fixture.card('Lion.jpg', 1)
  for (const files of [
    [captions, answer],
    [answer, captions],
  ]) {
    for (const [at, file] of files.entries()) await fixture.put(`answer-${at}.json`, JSON.stringify(file))
    await fixture.run()
    const [item] = (await fixture.items()).values()
    const subject = (await fixture.snapshot()).subject(item?.id ?? '', item?.pictures[0] ?? '')
    assert.deepEqual(
      [[...(await fixture.items()).keys()], subject?.credit],
      [['pictures/Big cat'], 'Ann, via Wikimedia Commons'],
    )
  }
})
