import type { Db, Tables } from '../../database/tables.ts'

const ITEMS = 3_000
const GAMES = 600
const ROWS_PER_INSERT = 500

type Row<T extends keyof Tables> = Tables[T]

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

const insert = async <R>(rows: readonly R[], keep: (some: R[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) await keep(rows.slice(at, at + ROWS_PER_INSERT))
}

const fillCatalogue = async (db: Db): Promise<void> => {
  const pack = (n: number): Row<'pack'> => ({
    id: `pack${n}`,
    source: '/pictures',
    path: `p${n}`,
    titles: '{}',
    licence: '',
    credit: '',
    homepage: null,
    ladder: '[3, 4]',
    visibility: 'public' as const,
    place: n,
  })
  const item = (n: number): Row<'item'> => ({
    id: `item${n}`,
    pack_id: `pack${n % 20}`,
    slug: `s${n}`,
    fingerprint: '',
    licence: null,
    credit: null,
    retired_at: n % 10 === 0 ? 1 : null,
    revision: n,
    played_in: `pack${n % 20}`,
    standing: n % 7 === 0 ? 'waiting' : 'live',
    trust: n % 7 === 0 ? 0 : n % 100 === 1 ? 10 : 9,
    page: null,
    story: null,
  })
  const name = (n: number, locale: string, kind: 'name' | 'alias'): Row<'item_name'> => {
    const text = `${kind} ${n * 7919} ${locale}`
    return { item_id: `item${n}`, locale, kind, name: text, folded: text, shown: kind === 'name' ? 1 : 0 }
  }
  const proposal = (n: number): Row<'alias_proposal'> => ({
    item_id: `item${n}`,
    locale: 'en',
    folded: `said ${n}`,
    name: `said ${n}`,
    rooms: n,
    first_at: 1,
    adopted: n % 2 ? 1 : 0,
  })
  const picture = (n: number): Row<'picture'> => ({
    id: `picture${n}`,
    item_id: `item${n}`,
    source: '/pictures',
    path: `p/${n}.jpg`,
    bytes: 1,
    modified_at: 1,
    sha256: `sha${n}`,
    width: 9,
    height: 9,
    retired_at: n % 10 === 0 ? 1 : null,
  })
  const skipped = (n: number): Row<'import_file'> => ({
    source: `/pictures${n % 20}`,
    path: `p/${n}.jpg`,
    bytes: 1,
    modified_at: 1,
    sha256: null,
    rules: 1,
    code: 'damaged',
    detail: 'It is damaged.',
  })
  const titled = (n: number): Row<'file_text'> => ({
    source: `/pictures${n % 20}`,
    path: `p/${n}.jpg`,
    bytes: 1,
    modified_at: 1,
    rules: 1,
    said: null,
  })
  const audited = (n: number): Row<'picture_audit'> => ({
    picture_id: `picture${n}`,
    copy_bytes: 1,
    copy_modified_at: 1,
    dhash: '0123456789abcdef',
    luma: 1,
    spread: 1,
    gps: 0,
  })
  const edit = (n: number): Row<'item_edit'> => ({
    item_id: `item${n}`,
    base: '{"packId":"pack7","licence":null,"credit":null,"names":[]}',
    body: '{"isChecked":true}',
  })
  const change = (n: number): Row<'desk_change'> => ({
    id: `change${n}`,
    at: n,
    account: 'curator1',
    kind: 'items',
    subjects: 1,
    what: '',
    was: '{}',
    became: '{}',
    undone: 0,
  })
  await insert(numbers(20).map(pack), (some) => db.insertInto('pack').values(some).execute())
  await insert(numbers(ITEMS).map(item), (some) => db.insertInto('item').values(some).execute())
  const names = numbers(ITEMS).flatMap((n) =>
    ['de', 'en', 'fr', 'it'].flatMap((locale) => [name(n, locale, 'name'), name(n, locale, 'alias')]),
  )
  await insert(names, (some) => db.insertInto('item_name').values(some).execute())
  const dismissed = (n: number): Row<'dismissed_name'> => ({ item_id: `item${n}`, locale: 'en', folded: `said ${n}` })
  await insert(numbers(ITEMS).map(edit), (some) => db.insertInto('item_edit').values(some).execute())
  await insert(numbers(ITEMS).map(dismissed), (some) => db.insertInto('dismissed_name').values(some).execute())
  await insert(numbers(ITEMS).map(change), (some) => db.insertInto('desk_change').values(some).execute())
  await insert(numbers(ITEMS).map(proposal), (some) => db.insertInto('alias_proposal').values(some).execute())
  await insert(numbers(ITEMS).map(picture), (some) => db.insertInto('picture').values(some).execute())
  await insert(numbers(ITEMS).map(skipped), (some) => db.insertInto('import_file').values(some).execute())
  await insert(numbers(ITEMS).map(titled), (some) => db.insertInto('file_text').values(some).execute())
  const measured = numbers(ITEMS).filter((n) => n % 10 !== 0)
  await insert(measured.map(audited), (some) => db.insertInto('picture_audit').values(some).execute())
}

const fillGames = async (db: Db): Promise<void> => {
  const game = (n: number): Row<'game'> => ({
    id: `game${n}`,
    player_id: `player${n % 60}`,
    plan: 'solo',
    difficulty: 'normal',
    language: 'en',
    pack_id: null,
    started_at: n,
  })
  const round = (n: number): Row<'round'> => ({
    game_id: `game${n % GAMES}`,
    number: 1 + Math.floor(n / GAMES),
    item_id: `item${n % ITEMS}`,
    picture_id: `picture${n % ITEMS}`,
    ladder: '[3, 4]',
    level: 1,
    hints: '[]',
    choices: null,
    outcome: n % 2 ? 'found' : null,
    points: 0,
  })
  const guess = (n: number): Row<'guess'> => ({
    game_id: `game${n % GAMES}`,
    round_number: 1 + Math.floor(n / GAMES),
    seq: 1,
    text: 'x',
    verdict: 'wrong',
    level: 1,
    at: 1,
  })
  const players = numbers(60).map((n) => ({ id: `player${n}`, created_at: 1 }))
  await insert(players, (some) => db.insertInto('player').values(some).execute())
  await insert(numbers(GAMES).map(game), (some) => db.insertInto('game').values(some).execute())
  await insert(numbers(GAMES * 5).map(round), (some) => db.insertInto('round').values(some).execute())
  await insert(numbers(GAMES * 5).map(guess), (some) => db.insertInto('guess').values(some).execute())
}

const DAYS = 3_000

/** As many days as eight years have, and a game of a tenth of the players on each of the last. */
const fillDailies = async (db: Db): Promise<void> => {
  const day = (n: number): string => new Date(Date.UTC(2026, 0, 7 - n)).toISOString().slice(0, 10)
  const item = (n: number): Row<'daily_item'> => ({
    day: day(n),
    item_id: `item${n % ITEMS}`,
    picture_id: `picture${n % ITEMS}`,
  })
  const played = (n: number): Row<'daily_game'> => ({
    player_id: `player${n % 60}`,
    day: day(Math.floor(n / 60)),
    game_id: `game${n}`,
    rated: n % 2 ? 1 : 0,
  })
  await insert(numbers(DAYS).map(item), (some) => db.insertInto('daily_item').values(some).execute())
  const games = numbers(GAMES).filter((n) => n % 60 !== 7 || n > 60)
  await insert(games.map(played), (some) => db.insertInto('daily_game').values(some).execute())
}

const fillRatings = async (db: Db): Promise<void> => {
  const rating = { value: 1500, deviation: 350, volatility: 0.06, plays: 1 }
  const attempt = (n: number): Row<'first_attempt'> => ({
    player_id: `player${n % 60}`,
    item_id: `item${n}`,
    level: 1,
    levels: 3,
    hints: 0,
    at: n,
    rated: n % 50 ? 1 : 0,
  })
  const item = (n: number): Row<'item_rating'> => ({ item_id: `item${n}`, ...rating, levels: '[0,1]', period: n })
  const player = (n: number): Row<'player_rating'> => ({ player_id: `player${n}`, ...rating })
  await insert(numbers(ITEMS).map(attempt), (some) => db.insertInto('first_attempt').values(some).execute())
  await insert(numbers(1_000).map(item), (some) => db.insertInto('item_rating').values(some).execute())
  await insert(numbers(60).map(player), (some) => db.insertInto('player_rating').values(some).execute())
}

const fillBoards = async (db: Db): Promise<void> => {
  const board = (n: number): string => `2026-W${String(1 + (n % 50)).padStart(2, '0')}`
  const player = (n: number): Row<'board_player'> => ({ player_id: `player${n}`, name: `name ${n}` })
  const entry = (n: number): Row<'board_entry'> => ({
    player_id: `player${Math.floor(n / 50)}`,
    board: board(n),
    points: n % 90,
    duration_ms: n,
    aside: n % 10 ? 0 : 1,
  })
  const count = (n: number): Row<'board_count'> => ({ board: board(n), points: Math.floor(n / 50), players: 9 })
  await insert(numbers(60).map(player), (some) => db.insertInto('board_player').values(some).execute())
  await insert(numbers(3_000).map(entry), (some) => db.insertInto('board_entry').values(some).execute())
  await insert(numbers(3_000).map(count), (some) => db.insertInto('board_count').values(some).execute())
}

const fillDevices = async (db: Db): Promise<void> => {
  const code = (n: number): Row<'device_code'> => ({ player_id: `player${n}`, hash: `hash${n}`, ends_at: n })
  await insert(numbers(GAMES).map(code), (some) => db.insertInto('device_code').values(some).execute())
}

const fillGuests = async (db: Db): Promise<void> => {
  const picture = (n: number): Row<'guest_picture'> => ({
    id: `guest${n}`,
    room_id: `room${n % 60}`,
    player_id: `player${n}`,
    names: '["a name"]',
    language: 'en',
    width: 3,
    height: 2,
  })
  await insert(numbers(600).map(picture), (some) => db.insertInto('guest_picture').values(some).execute())
}

const fillDuels = async (db: Db): Promise<void> => {
  const entry = (n: number): Row<'duel_game'> => ({
    duel_id: `duel${Math.floor(n / 2)}`,
    place: (n % 2) + 1,
    player_id: `player${n % 60}`,
    game_id: `game${n}`,
    name: 'Ann',
  })
  await insert(numbers(GAMES).map(entry), (some) => db.insertInto('duel_game').values(some).execute())
}

const fillDesk = async (db: Db): Promise<void> => {
  const account = (n: number): Row<'desk_account'> => ({
    name: `curator${n}`,
    role: 'operator',
    password_hash: '',
    first_password: 0,
    created_at: n,
  })
  const identity = (n: number): Row<'desk_identity'> => ({
    issuer: `issuer${n}`,
    subject: `subject${n}`,
    account: `curator${n % 60}`,
  })
  const factor = (n: number): Row<'desk_factor'> => ({ account: `curator${n}`, secret: '', last_step: 0, is_on: 1 })
  const recovery = (n: number): Row<'desk_recovery'> => ({ account: `curator${n % 60}`, hash: `hash${n}` })
  const usedState = (n: number): Row<'desk_used_state'> => ({ hash: `state${n}`, ends_at: 1e9 * n })
  const session = (n: number): Row<'desk_session'> => ({
    id: `session${n}`,
    hash: `hash${n}`,
    account: `curator${n % 60}`,
    device: '',
    created_at: n,
    seen_at: 1e9 * n,
    ends_at: 1e9 * n,
  })
  const token = (n: number): Row<'desk_token'> => ({
    id: `token${n}`,
    hash: `hash${n}`,
    account: `curator${n % 60}`,
    name: '',
    scopes: 'operate',
    created_at: n,
    used_at: null,
    ends_at: 1e9 * n,
  })
  const event = (n: number): Row<'desk_event'> => ({
    id: `event${n}`,
    at: 1e10 * n,
    actor: null,
    token: null,
    kind: 'signed_in',
    subject: null,
    detail: null,
    count: 1,
  })
  await insert(numbers(60).map(account), (some) => db.insertInto('desk_account').values(some).execute())
  await insert(numbers(60).map(factor), (some) => db.insertInto('desk_factor').values(some).execute())
  await insert(numbers(GAMES).map(recovery), (some) => db.insertInto('desk_recovery').values(some).execute())
  await insert(numbers(GAMES).map(identity), (some) => db.insertInto('desk_identity').values(some).execute())
  await insert(numbers(GAMES).map(usedState), (some) => db.insertInto('desk_used_state').values(some).execute())
  await insert(numbers(GAMES).map(session), (some) => db.insertInto('desk_session').values(some).execute())
  await insert(numbers(GAMES).map(token), (some) => db.insertInto('desk_token').values(some).execute())
  await insert(numbers(GAMES * 5).map(event), (some) => db.insertInto('desk_event').values(some).execute())
}

const UPLOAD_STATES = [
  'receiving',
  'queued',
  'added',
  'added',
  'duplicate',
  'look_alike',
  'refused',
  'discarded',
] as const

const fillUploads = async (db: Db): Promise<void> => {
  const upload = (n: number): Row<'upload'> => ({
    id: `upload${n}`,
    pack_id: `pack${n % 20}`,
    parent: null,
    account: `curator${n % 60}`,
    name: 'a.jpg',
    folder: '',
    bytes: 1,
    at: 1e9 * n,
    state: UPLOAD_STATES[n % UPLOAD_STATES.length] ?? 'added',
    sha256: null,
    kept: 0,
    path: null,
    item_id: null,
    other_id: null,
    detail: null,
    done: 1,
    total: 1,
  })
  await insert(numbers(GAMES * 2).map(upload), (some) => db.insertInto('upload').values(some).execute())
}

const ROOMS = 400

const fillRooms = async (db: Db): Promise<void> => {
  const room = (n: number): Row<'room'> => ({
    id: `room${n}`,
    code: `code${n}`,
    opened_at: n,
    ended_at: n % 20 === 0 ? null : n,
  })
  const event = (n: number): Row<'room_event'> => ({
    room_id: `room${n % ROOMS}`,
    seq: 1 + Math.floor(n / ROOMS),
    at: n,
    type: 'paused',
    body: '{}',
    link: null,
  })
  const watch = (n: number): Row<'room_watch'> => ({ room_id: `room${n}`, host_seen_at: n })
  const opener = (n: number): Row<'room_opener'> => ({
    room_id: `room${n}`,
    player: `player${n}`,
    address: `address${n % 9}`,
  })
  const result = (n: number): Row<'room_result'> => ({ room_id: `room${n}`, body: '{}' })
  await insert(numbers(ROOMS).map(room), (some) => db.insertInto('room').values(some).execute())
  await insert(numbers(ROOMS * 10).map(event), (some) => db.insertInto('room_event').values(some).execute())
  await insert(numbers(ROOMS).map(watch), (some) => db.insertInto('room_watch').values(some).execute())
  await insert(numbers(ROOMS).map(opener), (some) => db.insertInto('room_opener').values(some).execute())
  const past = numbers(ROOMS).filter((n) => n % 20 !== 0 && n % 3 === 1)
  await insert(past.map(result), (some) => db.insertInto('room_result').values(some).execute())
}

/** Fills an empty database with thousands of rows: on a few, a planner is right to read them all. */
export const fillDatabase = async (db: Db): Promise<void> => {
  await fillCatalogue(db)
  await fillGames(db)
  await fillDailies(db)
  await fillRatings(db)
  await fillBoards(db)
  await fillDevices(db)
  await fillGuests(db)
  await fillDuels(db)
  await fillDesk(db)
  await fillUploads(db)
  await fillRooms(db)
}
