import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readBytes, readDurationMs } from './measures.ts'
import {
  asBytes,
  asDurationMs,
  asNumberWithin,
  asPort,
  asShare,
  asWholeNumber,
  asYesOrNo,
  oneOf,
  type Reader,
} from './readers.ts'
import { describeSettings, readSettings, type SettingsTable } from './settings.ts'

const table = {
  port: { flag: 'port', env: 'PORT', value: 'PORT', default: '8080', about: 'listen here', read: asPort },
  pictures: { flag: 'pictures', env: 'PICTURES', value: 'DIR', about: 'a folder' },
  quiet: { flag: 'quiet', env: 'QUIET', about: 'say nothing' },
  level: { flag: 'level', env: 'LEVEL', value: 'L', default: 'low', about: 'how much', read: oneOf('low', 'high') },
  secret: { flag: null, env: 'SECRET', secret: true, about: 'a secret' },
} as const satisfies SettingsTable

test('a flag wins over its variable, and both over the default', () => {
  const read = readSettings(table, { argv: ['--port', '1', '--pictures=a b'], env: { PORT: '2', LEVEL: 'high' } })
  const settings = { port: 1, pictures: 'a b', quiet: undefined, level: 'high', secret: undefined }
  assert.deepEqual(read, { kind: 'settings', settings, operands: [], files: {} })
})

test('as many operands are taken as are expected, wherever they stand', () => {
  const read = readSettings(table, { argv: ['one', '--port', '1', 'two'], env: {}, mostOperands: 2 })
  assert.deepEqual(read.kind === 'settings' && [read.settings.port, read.operands], [1, ['one', 'two']])
  const tooMany = readSettings(table, { argv: ['one', 'two'], env: {}, mostOperands: 1 })
  assert.deepEqual(tooMany, { kind: 'complaints', complaints: ['"two" is not an option. --help lists them all.'] })
})

test('a name that every object has is no option', () => {
  for (const name of ['--constructor', '--toString', '--__proto__', '--hasOwnProperty=1'])
    assert.equal(readSettings(table, { argv: [name], env: {} }).kind, 'complaints', name)
})

test('a setting without a variable comes from its option alone', () => {
  const only = { port: { ...table.port, env: null } }
  const read = (argv: string[]) => readSettings(only, { argv, env: { PORT: '2', null: '3' } })
  assert.deepEqual(
    [read([]), read(['--port', '1'])].map((each) => each.kind === 'settings' && each.settings.port),
    [8080, 1],
  )
})

test('an empty variable counts as not set', () => {
  const read = readSettings(table, { argv: ['--quiet'], env: { PORT: '' } })
  assert.deepEqual(read.kind === 'settings' && [read.settings.port, read.settings.quiet], [8080, 'yes'])
})

test('everything that is wrong is said at once', () => {
  const read = readSettings(table, {
    argv: ['--port', 'x', '--colour', 'stray', '--pictures'],
    env: { LEVEL: 'middle' },
  })
  assert.deepEqual(read, {
    kind: 'complaints',
    complaints: [
      '--colour is not an option. --help lists them all.',
      '--pictures needs a value.',
      '"stray" is not an option. --help lists them all.',
      '--port must be a port, 0 to 65535, not "x".',
      'LEVEL must be one of low, high, not "middle".',
    ],
  })
})

test('a secret comes from its file without the newline, or says why it can not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-settings-'))
  writeFileSync(join(folder, 'secret'), 'hush\n')
  const read = readSettings(table, { argv: [], env: { SECRET_FILE: join(folder, 'secret') } })
  assert.deepEqual(read.kind === 'settings' && [read.settings.secret, read.files], [
    'hush',
    { secret: join(folder, 'secret') },
  ])
  const both = readSettings(table, { argv: [], env: { SECRET_FILE: join(folder, 'secret'), SECRET: 'x' } })
  assert.deepEqual(both, { kind: 'complaints', complaints: ['SECRET and SECRET_FILE are both set: keep one.'] })
  const missing = readSettings(table, { argv: [], env: { SECRET_FILE: join(folder, 'none') } })
  assert.match(missing.kind === 'complaints' ? (missing.complaints[0] ?? '') : '', /^SECRET_FILE can't be read: ENOENT/)
  rmSync(folder, { recursive: true })
})

test('--help and -h print help, beside any other argument', () => {
  for (const flag of ['--help', '-h'])
    assert.deepEqual(readSettings(table, { argv: [flag, '--nonsense'], env: {} }), { kind: 'help' })
})

test('--version prints the version, beside any other argument; help comes first', () => {
  assert.deepEqual(readSettings(table, { argv: ['--version', '--nonsense'], env: {} }), { kind: 'version' })
  assert.deepEqual(readSettings(table, { argv: ['--version', '--help'], env: {} }), { kind: 'help' })
})

test('help names every option, variable and default', () => {
  const help = describeSettings(table)
  for (const word of ['--port PORT', 'PICTURES', '(default 8080)', 'SECRET_FILE', '--quiet', '--help', '--version'])
    assert.ok(help.includes(word), word)
  assert.ok(!help.includes('--secret'))
})

test('durations and sizes are read with their units', () => {
  assert.deepEqual(
    ['45s', '30m', '12h', '7d', '2w', '0d'].map(readDurationMs),
    [45_000, 1_800_000, 43_200_000, 604_800_000, 1_209_600_000, 0],
  )
  assert.deepEqual(
    ['0', '512', '10kB', '500MB', '2GB', '1.5GiB'].map(readBytes),
    [0, 512, 10_000, 500_000_000, 2_000_000_000, 1_610_612_736],
  )
})

const readWith = <T>(reader: Reader<T>, text: string): T | string => {
  const reading = reader(text)
  return reading.ok ? reading.value : reading.complaint
}

test('a reader gives the value of a text, or says what to give instead', () => {
  assert.deepEqual([readWith(asPort, '65535'), readWith(asPort, '0'), readWith(asWholeNumber, '12')], [65_535, 0, 12])
  assert.deepEqual(
    [readWith(asYesOrNo, 'yes'), readWith(asYesOrNo, 'no'), readWith(asShare, '0.25')],
    [true, false, 0.25],
  )
  assert.deepEqual([readWith(asDurationMs, '2m'), readWith(asBytes, '1kB')], [120_000, 1_000])
  for (const wrong of ['65536', '-1', '8080x', ''])
    assert.match(String(readWith(asPort, wrong)), /must be a port/, wrong)
  assert.match(String(readWith(asWholeNumber, '1.5')), /whole number/)
  assert.match(String(readWith(asYesOrNo, 'maybe')), /must be one of yes, no/)
  for (const wrong of ['1.1', '-0', 'half']) assert.match(String(readWith(asShare, wrong)), /from 0 to 1/, wrong)
  for (const wrong of ['', '7', 'd', '-1d', '7 days'])
    assert.match(String(readWith(asDurationMs, wrong)), /such as 7d/, wrong)
  for (const wrong of ['', 'GB', '-1GB', '2 giga']) assert.match(String(readWith(asBytes, wrong)), /such as 2GB/, wrong)
})

test('an option that may stand alone has its value then, and any other that is given', () => {
  const only = {
    bots: { flag: 'bots', env: null, value: 'N', alone: '8', about: 'players', read: asNumberWithin(1, 9) },
  }
  const read = (...argv: string[]) => {
    const result = readSettings({ ...table, ...only }, { argv, env: {} })
    return result.kind === 'settings' ? result.settings.bots : result
  }
  assert.deepEqual(
    [read(), read('--bots'), read('--bots', '--port', '1'), read('--port', '1', '--bots'), read('--bots', '3')],
    [undefined, 8, 8, 8, 3],
  )
  assert.equal(read('--bots=4'), 4)
  const complaints = ['--bots must be a whole number, 1 to 9, not "10".']
  assert.deepEqual(read('--bots', '10'), { kind: 'complaints', complaints })
  assert.match(describeSettings(only), /^ {2}--bots \[N\] +players$/m)
})
