import type { RoomResults } from '@pd/core'
import { SEARCH_MATCHES } from '../../curation/curation-types.ts'
import type { Store } from '../../store.ts'
import { NEW_UPLOAD } from '../../upload/upload-types.ts'

type Part =
  | 'games'
  | 'daily'
  | 'ratings'
  | 'boards'
  | 'devices'
  | 'duels'
  | 'personal'
  | 'desk'
  | 'curation'
  | 'uploads'
  | 'catalogue'
  | 'imports'
  | 'packs'
  | 'aliases'
  | 'audit'
  | 'jobs'
  | 'rooms'
  | 'archive'
  | 'guests'
  | 'notices'
type Step = readonly [`${Part}.${string}`, (store: Store) => Promise<unknown>]

const results: RoomResults = {
  settings: {
    packId: null,
    rounds: 0,
    secondsPerLevel: 5,
    answers: 'typed',
    teams: 0,
    language: 'en',
    speedBonus: false,
  },
  openedAt: 1,
  startedAt: null,
  endedAt: 1,
  reason: 'closed',
  rounds: [],
  teams: [],
  players: [],
}

const proposal = { itemId: 'item7', locale: 'en', text: 'said 7', folded: 'said 7' }
const curator = {
  name: 'a-new-curator',
  role: 'curator',
  passwordHash: '',
  hasFirstPassword: true,
  createdAt: 1,
} as const
const deskEvent = (id: string) =>
  ({ id, at: 1, actor: null, token: null, kind: 'signed_in', subject: null, detail: null }) as const
const proven = (subject: string, state: string) => ({
  ...{ identity: { issuer: 'issuer7', subject }, name: 'curator7', role: 'curator' as const, at: 1 },
  state: { hash: state, endsAt: 1 },
  event: (kind: string, about: string) => deskEvent(`${kind} ${about} ${state}`),
})
const made = (id: string) => ({ stamp: { id, at: 9_999, account: 'curator7' }, event: deskEvent(id) })
const upload = {
  ...NEW_UPLOAD,
  id: 'a-new-upload',
  packId: 'pack7',
  account: 'curator7',
  name: 'a.jpg',
  folder: '',
  bytes: 1,
  at: 1,
} as const
const after = { folded: 'name 5', itemId: 'item5' }

/** Every call of a store in each of its forms, on what stock.ts put there; a test holds it against the store itself. */
export const SCRIPT: readonly Step[] = [
  ['games.find', (store) => store.games.find('game7', 'player7')],
  ['games.latest', (store) => store.games.latest('player7', 20)],
  ['games.seenItems', (store) => store.games.seenItems('player7')],
  [
    'games.create',
    async ({ games }) => {
      const game = await games.find('game7', 'player7')
      return game && games.create({ ...game, id: 'a-new-game' })
    },
  ],
  [
    'games.change',
    ({ games }) =>
      games.change({ id: 'game7', playerId: 'player7', now: 1 }, ({ rounds: [round] }) => {
        if (!round) throw new Error('the game has no round')
        return { ok: true, value: { ...round, guesses: [...round.guesses, { text: 'y', verdict: 'wrong', level: 1 }] } }
      }),
  ],
  [
    'games.extend',
    ({ games }) =>
      games.extend({ id: 'game7', playerId: 'player7' }, ({ rounds: [round] }) =>
        round ? { ...round, number: 99 } : null,
      ),
  ],
  ['daily.from', (store) => store.daily.from('2026-01-07')],
  ['daily.on', (store) => store.daily.on('2026-01-07')],
  ['daily.first', (store) => store.daily.first()],
  [
    'daily.draw',
    ({ daily }) =>
      daily.draw('2026-01-07', () => [
        { day: '2026-01-07', itemId: 'item7', pictureId: 'picture7' },
        { day: '2027-01-07', itemId: 'item7', pictureId: 'picture7' },
      ]),
  ],
  [
    'daily.begin',
    async ({ games, daily }) => {
      const game = await games.find('game7', 'player7')
      return game && daily.begin({ day: '2026-01-07', isRated: true, game: { ...game, id: 'a-daily-game' } })
    },
  ],
  ['daily.played', (store) => store.daily.played('player7')],
  ['daily.counts', (store) => store.daily.counts('2026-01-07')],
  ['daily.lastPlayed', (store) => store.daily.lastPlayed(590)],
  [
    'ratings.rateWaiting',
    ({ ratings }) =>
      ratings.rateWaiting(50, (attempts) => {
        const rating = { value: 1500, deviation: 350, volatility: 0.06 }
        return {
          items: new Map(attempts.map(({ itemId }) => [itemId, rating])),
          players: new Map(attempts.map(({ playerId }) => [playerId, rating])),
        }
      }),
  ],
  ['ratings.itemsSince', (store) => store.ratings.itemsSince(990)],
  ['ratings.player', (store) => store.ratings.player('player7')],
  ['ratings.plays', (store) => store.ratings.plays('item7')],
  ['boards.name', ({ boards }) => boards.name('player7', 'Ann').then(() => boards.name('player8', null))],
  [
    'boards.enter',
    ({ boards }) =>
      boards.enter('player7', ['2026-01-07'], () => {
        const entry = { points: 500, durationMs: 9, isAside: false }
        return new Map([['2026-W01', entry]])
      }),
  ],
  ['boards.top', ({ boards }) => boards.top('2026-W01', 100).then(() => boards.top('2019-W01', 100))],
  ['boards.own', (store) => store.boards.own('player7', '2026-W01')],
  ['devices.offer', (store) => store.devices.offer({ playerId: 'player7', hash: 'new', now: 5, endsAt: 999 })],
  ['devices.take', (store) => store.devices.take('hash8', 5)],
  ['duels.of', (store) => store.duels.of('game7')],
  ['duels.find', (store) => store.duels.find('duel7')],
  [
    'duels.open',
    async ({ games, duels }) => {
      const game = await games.find('game7', 'player7')
      return game && duels.open({ id: 'a-new-duel', name: null, game })
    },
  ],
  [
    'duels.join',
    async ({ games, duels }) => {
      const game = await games.find('game7', 'player7')
      return game && duels.join({ id: 'duel9', name: null, game: { ...game, id: 'a-game-of-a-duel' } }, 50)
    },
  ],
  ['personal.pictures', (store) => store.personal.pictures('player7')],
  ['personal.record', (store) => store.personal.record('player7')],
  ['personal.gamesAfter', (store) => store.personal.gamesAfter('player7', 'game', 100)],
  ['personal.activityAfter', (store) => store.personal.activityAfter('player5', { since: 5, limit: 500 })],
  ['personal.forget', (store) => store.personal.forget('player9')],
  ['desk.account', (store) => store.desk.account('curator7')],
  ['desk.accounts', (store) => store.desk.accounts()],
  ['desk.addFirst', (store) => store.desk.addFirst(curator, deskEvent('e1'))],
  ['desk.addAccount', (store) => store.desk.addAccount(curator, deskEvent('e2'))],
  [
    'desk.setPassword',
    ({ desk }) =>
      desk.setPassword({ account: 'curator7', hash: '', isFirst: false, keepSession: 'session7' }, deskEvent('e3')),
  ],
  ['desk.identity', (store) => store.desk.identity({ issuer: 'issuer7', subject: 'subject7' })],
  [
    'desk.enterByProvider',
    async ({ desk }) => {
      await desk.enterByProvider(proven('subject7', 'state-a'))
      await desk.enterByProvider(proven('a-new-subject', 'state-b'))
    },
  ],
  ['desk.factor', (store) => store.desk.factor('curator7')],
  ['desk.factors', (store) => store.desk.factors()],
  ['desk.beginFactor', (store) => store.desk.beginFactor('curator8', 'sealed')],
  [
    'desk.putFactorOn',
    ({ desk }) => desk.putFactorOn({ account: 'curator8', step: 1, hashes: ['r1', 'r2'] }, deskEvent('e-factor')),
  ],
  [
    'desk.spendCode',
    async ({ desk }) => {
      await desk.spendCode({ account: 'curator7', step: 2 })
      await desk.spendCode({ account: 'curator7', hash: 'hash7' })
    },
  ],
  ['desk.countRecovery', (store) => store.desk.countRecovery('curator7')],
  ['desk.removeFactor', (store) => store.desk.removeFactor('curator9', deskEvent('e-no-factor'))],
  [
    'desk.openSession',
    ({ desk }) =>
      desk.openSession(
        { id: 's', hash: 's', account: 'curator7', device: '', createdAt: 1, seenAt: 1, endsAt: 1 },
        deskEvent('e4'),
      ),
  ],
  ['desk.session', (store) => store.desk.session('hash67', 5)],
  ['desk.touchSession', (store) => store.desk.touchSession('session67', 6e10)],
  ['desk.sessions', (store) => store.desk.sessions('curator8', 5)],
  ['desk.endSession', (store) => store.desk.endSession({ account: 'curator8', id: 'session68' }, deskEvent('e5'))],
  ['desk.endSessions', (store) => store.desk.endSessions({ account: 'curator9', but: 'session69' }, deskEvent('e6'))],
  [
    'desk.addToken',
    ({ desk }) =>
      desk.addToken(
        {
          ...{ id: 't', hash: 't', account: 'curator7', name: '', scopes: ['operate'], createdAt: 1, usedAt: null },
          endsAt: 1,
          most: 99,
        },
        deskEvent('e7'),
      ),
  ],
  ['desk.token', (store) => store.desk.token('hash67', 5)],
  ['desk.touchToken', (store) => store.desk.touchToken('token67', 5)],
  ['desk.tokens', (store) => store.desk.tokens('curator8', 5)],
  ['desk.endToken', (store) => store.desk.endToken({ account: 'curator8', id: 'token68' }, deskEvent('e8'))],
  ['desk.removeAccount', (store) => store.desk.removeAccount('curator10', deskEvent('e9'))],
  ['desk.record', (store) => store.desk.record(deskEvent('e-record'))],
  ['desk.countFailure', (store) => store.desk.countFailure('curator7', 5)],
  [
    'desk.log',
    async ({ desk }) => {
      await desk.log({ before: null, limit: 50 })
      await desk.log({ before: { at: 2e12, id: 'event200' }, limit: 50 })
    },
  ],
  ['desk.sweep', (store) => store.desk.sweep(1e10)],
  ['notices.newest', (store) => store.notices.newest()],
  [
    'notices.put',
    ({ notices }) => notices.put({ id: 'n', text: 'a notice', at: 1, endsAt: null }, deskEvent('e-notice')),
  ],
  ['notices.remove', (store) => store.notices.remove(deskEvent('e-no-notice'))],
  ['curation.packs', (store) => store.curation.packs()],
  [
    'curation.addPack',
    ({ curation }) =>
      curation.addPack(
        {
          ...{ id: 'p', source: 'desk', path: 'p', titles: {}, licence: '', credit: '', homepage: null, ladder: [3] },
          visibility: 'public',
        },
        deskEvent('e10'),
      ),
  ],
  [
    'curation.changePack',
    ({ curation }) =>
      curation.changePack({ packId: 'pack7', wish: { licence: 'MIT', visibility: 'unlisted' } }, made('c1')),
  ],
  ['curation.orderPacks', (store) => store.curation.orderPacks(['pack7'], made('c2'))],
  [
    'curation.items',
    async ({ curation }) => {
      const place = { trust: 0, itemId: 'item27' }
      for (const show of ['all', 'check', 'waiting', 'hidden'] as const)
        for (const after of [null, place]) await curation.items({ packId: 'pack7', show, search: '', after, limit: 50 })
      for (const match of SEARCH_MATCHES)
        await curation.items({ packId: 'pack7', show: 'all', search: 'name 7', match, after: null, limit: 50 })
    },
  ],
  [
    'curation.count',
    async ({ curation }) => {
      for (const show of ['all', 'check', 'waiting', 'hidden'] as const)
        await curation.count({ packId: 'pack7', show, search: '' })
    },
  ],
  ['curation.byIds', (store) => store.curation.byIds(['item7', 'item27'])],
  ['curation.named', (store) => store.curation.named([{ locale: 'en', folded: 'name 7919 en' }], 50)],
  [
    'curation.editItems',
    ({ curation }) => curation.editItems([{ item: 'item7', wish: { names: { en: 'x' }, pack: 'pack8' } }], made('c3')),
  ],
  ['curation.itemsBefore', (store) => store.curation.itemsBefore('c3')],
  ['curation.packsBefore', (store) => store.curation.packsBefore('c1')],
  ['curation.changes', (store) => store.curation.changes(50)],
  [
    'curation.undo',
    async ({ curation }) => {
      for (const id of ['c3', 'c2', 'c1']) await curation.undo(id, deskEvent(`undo ${id}`))
    },
  ],
  ['curation.doubts', (store) => store.curation.doubts()],
  ['curation.flaws', (store) => store.curation.flaws({ shipped: ['starter'], side: 256, limit: 50 })],
  ['curation.judgeNames', (store) => store.curation.judgeNames(50)],
  ['curation.played', (store) => store.curation.played(5)],
  ['curation.dismiss', (store) => store.curation.dismiss({ itemId: 'item7', locale: 'en', folded: 'x' })],
  ['curation.dismissed', (store) => store.curation.dismissed(['item7', 'item8'])],
  ['uploads.add', (store) => store.uploads.add(upload)],
  ['uploads.find', (store) => store.uploads.find('upload7')],
  ['uploads.receiving', (store) => store.uploads.receiving()],
  ['uploads.change', (store) => store.uploads.change('upload7', ['added'], { done: 1 })],
  ['uploads.arrived', (store) => store.uploads.arrived('upload0', 1)],
  ['uploads.keep', (store) => store.uploads.keep('upload7')],
  ['uploads.list', (store) => store.uploads.list({ packId: 'pack7', addedSince: 1e12, limit: 50 })],
  ['uploads.counts', (store) => store.uploads.counts('pack7')],
  ['uploads.before', (store) => store.uploads.before('refused', 9, 50)],
  ['uploads.claim', (store) => store.uploads.claim({ holder: 'one', now: 1, leaseMs: 1, limit: 9 })],
  ['uploads.renew', (store) => store.uploads.renew({ holder: 'one', now: 1, leaseMs: 1 })],
  ['uploads.release', (store) => store.uploads.release('one')],
  ['uploads.placeOf', (store) => store.uploads.placeOf('pack7')],
  ['uploads.pictures', (store) => store.uploads.pictures('pack7')],
  ['uploads.remove', (store) => store.uploads.remove('upload7')],
  ['catalogue.revision', (store) => store.catalogue.revision()],
  ['catalogue.packs', (store) => store.catalogue.packs()],
  ['catalogue.countedPacks', (store) => store.catalogue.countedPacks()],
  ['catalogue.credits', (store) => store.catalogue.credits()],
  ['catalogue.itemsAfter', (store) => store.catalogue.itemsAfter('item5', 100)],
  ['catalogue.changedAfter', (store) => store.catalogue.changedAfter({ revision: 2_900, itemId: 'item5' }, 100)],
  ['catalogue.itemsOf', (store) => store.catalogue.itemsOf(['item6', 'item7'])],
  ['catalogue.listedAfter', (store) => store.catalogue.listedAfter('en', { after, limit: 500 })],
  ['games.foundCounts', (store) => store.games.foundCounts('player7')],
  ['games.foundItems', (store) => store.games.foundItems('player7')],
  ['games.itemHistory', (store) => store.games.itemHistory('player7', 'item67')],
  ['games.roundCounts', (store) => store.games.roundCounts('player7')],
  ['games.gameCount', (store) => store.games.gameCount('player7')],
  [
    'games.bestScore',
    async ({ games }) => {
      const game = await games.find('game7', 'player7')
      return game && games.bestScore(game)
    },
  ],
  [
    'games.lastScore',
    async ({ games }) => {
      const game = await games.find('game7', 'player7')
      return game && games.lastScore(game)
    },
  ],
  ['games.since', (store) => store.games.since(590)],
  ['games.missed', (store) => store.games.missed({ since: 590, players: 1, limit: 100 })],
  ['imports.knownPack', (store) => store.imports.knownPack('/pictures', 'p7')],
  ['imports.knownPaths', (store) => store.imports.knownPaths('/pictures')],
  ['imports.picturesByContent', (store) => store.imports.picturesByContent('sha7')],
  ['imports.livePictures', (store) => store.imports.livePictures('item7')],
  ['imports.skippedFiles', (store) => store.imports.skippedFiles('/pictures')],
  [
    'imports.keepSkipped',
    ({ imports }) =>
      imports.keepSkipped('/pictures', [
        { path: 'p/7.jpg', bytes: 1, modifiedAt: 1, outcome: { kind: 'duplicate', sha256: 'sha7' } },
      ]),
  ],
  ['imports.forgetSkipped', (store) => store.imports.forgetSkipped('/pictures', ['p/7.jpg', 'p/8.jpg'])],
  ['imports.fileTexts', (store) => store.imports.fileTexts('/pictures')],
  [
    'imports.keepFileTexts',
    ({ imports }) =>
      imports.keepFileTexts('/pictures', [{ path: 'p/7.jpg', bytes: 1, modifiedAt: 1, rules: 1, text: null }]),
  ],
  ['imports.forgetFileTexts', (store) => store.imports.forgetFileTexts('/pictures', ['p/7.jpg', 'p/8.jpg'])],
  [
    'imports.apply',
    async ({ imports }) => {
      const { pack, items: known, pictures } = await imports.knownPack('/pictures', 'p7')
      const [item] = known.values()
      const [picture] = pictures.values()
      if (!pack || !item || !picture) throw new Error('the pack is empty')
      const names = [{ locale: 'en', kind: 'name', text: 'n', folded: 'n' } as const]
      const record = { ...item, packId: pack.id, licence: null, credit: null, names }
      await imports.apply({ pack, items: [record], pictures: [picture] })
    },
  ],
  ['imports.retire', (store) => store.imports.retire('pack7', ['picture7', 'picture27'], 9)],
  ['packs.list', (store) => store.packs.list()],
  ['packs.contents', (store) => store.packs.contents('pack7')],
  ['catalogue.packStates', (store) => store.catalogue.packStates()],
  ['packs.setState', (store) => store.packs.setState(['pack8', 'pack9'], 'removed', 9)],
  ['imports.removedPaths', (store) => store.imports.removedPaths('/pictures')],
  ['aliases.propose', (store) => store.aliases.propose(proposal, 9)],
  ['aliases.adopt', (store) => store.aliases.adopt(proposal)],
  ['aliases.proposals', (store) => store.aliases.proposals(100)],
  ['audit.itemsAfter', (store) => store.audit.itemsAfter('item5', 100)],
  ['audit.items', (store) => store.audit.items(['item7', 'item27'])],
  ['audit.knownPictures', (store) => store.audit.knownPictures(['picture7', 'no-such-picture'])],
  [
    'audit.keepFacts',
    ({ audit }) =>
      audit.keepFacts(
        ['picture7', 'picture10'].map((pictureId) => ({
          pictureId,
          copyBytes: 1,
          copyModifiedAt: 1,
          look: null,
          gps: null,
        })),
      ),
  ],
  [
    'jobs.keep',
    ({ jobs }) => jobs.keep({ job: 'job7', endedAt: 1, durationMs: 1, exitCode: 0, succeeded: true, figures: {} }),
  ],
  ['jobs.last', (store) => store.jobs.last()],
  [
    'rooms.open',
    ({ rooms }) =>
      rooms.open({ id: 'a-new-room', code: 'NEW234', openedAt: 1 }, [{ seq: 1, at: 1, type: 'paused' }], {
        player: 'player7',
        address: 'address7',
        most: { ofPlayer: 99, ofAddress: 99 },
        since: 0,
      }),
  ],
  ['rooms.find', (store) => store.rooms.find('code7')],
  ['rooms.append', (store) => store.rooms.append('room7', [{ seq: 99, at: 1, type: 'paused' }], 'link7')],
  ['rooms.eventsAfter', (store) => store.rooms.eventsAfter('room7', 3, 50)],
  ['rooms.unended', (store) => store.rooms.unended(50)],
  ['rooms.linkedAfter', (store) => store.rooms.linkedAfter('room7', 3, 50)],
  ['rooms.linkedByLeader', (store) => store.rooms.linkedByLeader('room7', 3, 50)],
  ['rooms.newest', (store) => store.rooms.newest(['room7', 'room8'])],
  ['rooms.end', (store) => store.rooms.end('room7', 1)],
  ['rooms.hostSeen', (store) => store.rooms.hostSeen('room7', 1)],
  ['rooms.hostSeenAt', (store) => store.rooms.hostSeenAt('room7')],
  [
    'guests.add',
    ({ guests }) =>
      guests.add({
        id: 'a-new-picture',
        roomId: 'room7',
        playerId: 'player7',
        names: ['new'],
        language: 'en',
        width: 0,
        height: 0,
      }),
  ],
  ['guests.made', (store) => store.guests.made('guest7', { width: 2, height: 2 })],
  ['guests.find', (store) => store.guests.find('guest7')],
  ['guests.remove', (store) => store.guests.remove('a-new-picture')],
  ['guests.roomsOf', (store) => store.guests.roomsOf('guest2', 50)],
  ['archive.silentSince', (store) => store.archive.silentSince(9_999, 'room2', 50)],
  ['archive.logged', (store) => store.archive.logged(9_999, 'room2', 50)],
  ['archive.kept', (store) => store.archive.kept(9_999, 'room2', 50)],
  ['archive.keep', (store) => store.archive.keep('room6', results)],
  ['archive.results', (store) => store.archive.results('room7')],
  ['archive.dropLog', (store) => store.archive.dropLog('room7')],
  ['archive.forget', (store) => store.archive.forget('room7')],
]

/** Who may read a table from end to end, and why. */
export const WHOLE_TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pack: { '*': 'a few dozen rows' },
  catalogue_revision: { '*': 'one row' },
  rating_period: { '*': 'one row' },
  upload_lease: { '*': 'one row' },
  notice: { '*': 'one row' },
  alias_proposal: { 'aliases.proposals': 'from the end of its index, as far as the limit' },
  job_run: { 'jobs.last': 'one row a job' },
  daily_item: {
    'daily.draw': 'a row a day, once a day',
    'daily.first': 'from the start of its key, as far as the limit',
  },
  desk_account: { '*': 'a few dozen rows' },
  desk_factor: { '*': 'one row an account at most' },
  desk_event: { 'desk.log': 'from the end of its index, as far as the limit' },
  log: { 'rooms.newest': 'the newest number of each room that was asked for, found by the key' },
  pack_state: { '*': 'a row for each pack of which an operator says who may play it' },
  item: {
    'catalogue.packs': 'counts every item, once a revision',
    'catalogue.credits': 'counts every item, once a revision',
    'packs.list': 'counts every item, for an operator',
    'curation.packs': 'counts every item, for a curator',
    'curation.doubts': 'counts every item to check, for a curator',
    'curation.flaws': 'every item in play, for a curator',
  },
  item_name: { 'curation.flaws': 'every name, in the order of an index, for a curator' },
  picture_audit: { 'curation.flaws': 'every picture that was measured, for a curator' },
  item_rating: { 'curation.played': 'every item that was played, for a curator' },
  desk_change: { 'curation.changes': 'from the end of its index, as far as the limit' },
  picture: {
    'packs.list': 'counts every picture, for an operator',
    'curation.flaws': 'every picture, for a curator',
  },
}
