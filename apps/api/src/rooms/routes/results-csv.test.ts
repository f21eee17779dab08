import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RoomResults } from '@pd/contract'
import { writeCsv } from './results-csv.ts'

const found = (points: number | null) => ({ points, level: points === null ? null : 2, guesses: 1 })
const playerOf = (place: number, name: string, points: readonly (number | null)[], team: number | null = null) => ({
  place,
  name,
  team,
  late: false,
  score: points.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  rounds: points.map(found),
})
const roundOf = (number: number, name: string): RoomResults['rounds'][number] => ({
  number,
  levels: 4,
  foundBy: 1,
  reason: 'time',
  reveal: { name, packTitle: '', credit: '', licence: '', homepage: null, picture: '', width: 1, height: 1 },
})
const results: RoomResults = {
  code: 'ABC234',
  language: 'en',
  pack: null,
  answers: 'typed',
  secondsPerLevel: 5,
  speedBonus: false,
  roundCount: 2,
  openedAt: 0,
  startedAt: 1,
  endedAt: 2,
  keptUntil: 3,
  reason: 'finished',
  chapters: [{ title: null, pack: null, rounds: 2 }],
  rounds: [roundOf(1, 'polar bear'), roundOf(2, 'cat, "the"')],
  teams: [],
  players: [playerOf(1, 'Zoë', [1000, 975]), { ...playerOf(2, 'Bob', [null, 500]), late: true }],
}
const linesOf = (text: string): string[] => text.split('\r\n')

describe('the results as CSV', () => {
  test('begin with a byte order mark, quote what must be, and leave empty what was not found', () => {
    assert.equal(
      writeCsv(results, 'en'),
      '\ufeffPlace,Name,Late,Score,1. polar bear,"2. cat, ""the"""\r\n1,Zoë,,1975,1000,975\r\n2,Bob,Late,500,,500\r\n',
    )
  })

  test('have their first row in the language that is asked for, and in English for one without words', () => {
    assert.match(writeCsv(results, 'fr'), /^\ufeffPlace,Nom,En retard,Score,/)
    assert.match(writeCsv(results, 'ja'), /^\ufeffPlace,Name,Late,Score,/)
  })

  test('have a column for teams where there were some', () => {
    const teams = [{ place: 1, team: 2, players: 1, score: 7 }]
    const [head, first] = linesOf(writeCsv({ ...results, teams, players: [playerOf(1, 'Ann', [7, null], 2)] }, 'en'))
    assert.deepEqual(
      [head, first],
      ['\ufeffPlace,Name,Team,Late,Score,1. polar bear,"2. cat, ""the"""', '1,Ann,2,,7,7,'],
    )
  })

  test('have a column for each chapter of an evening, by its title or its number', () => {
    const chapters = [
      { title: 'Warm-up', pack: null, rounds: 1 },
      { title: null, pack: null, rounds: 1 },
    ]
    const [head, first, second] = linesOf(writeCsv({ ...results, chapters }, 'fr'))
    assert.equal(head, '\ufeffPlace,Nom,En retard,Score,Warm-up,Chapitre 2,1. polar bear,"2. cat, ""the"""')
    assert.deepEqual([first, second], ['1,Zoë,,1975,1000,975,1000,975', '2,Bob,En retard,500,0,500,,500'])
  })

  test('hold no formula, for any name of a player', () => {
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '=HYPERLINK("http://x","y")']) {
      const [, row = ''] = linesOf(writeCsv({ ...results, rounds: [], players: [playerOf(1, name, [])] }, 'en'))
      assert.match(row, /^1,"?'/, name)
    }
  })
})
