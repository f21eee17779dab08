import type { Difficulty, Outcome, PlanName } from '@pd/core'
import type { Kysely, Transaction } from 'kysely'
import type { PackState, Visibility } from '../catalogue/catalogue-types.ts'
import type { ChangeKind, ItemStanding } from '../curation/curation-types.ts'
import type { DeskEventKind, DeskRole } from '../desk/desk-types.ts'
import type { UploadState } from '../upload/upload-types.ts'

/** The columns as they are in the database; `snake_case` stops in this package. */
export type Tables = {
  pack: {
    id: string
    source: string
    path: string
    titles: string
    licence: string
    credit: string
    homepage: string | null
    ladder: string
    visibility: Visibility
    place: number
  }
  item: {
    id: string
    pack_id: string
    slug: string
    fingerprint: string
    licence: string | null
    credit: string | null
    retired_at: number | null
    revision: number
    played_in: string
    standing: ItemStanding
    trust: number
    page: string | null
    story: string | null
  }
  item_edit: { item_id: string; base: string; body: string }
  pack_edit: { pack_id: string; base: string; body: string }
  dismissed_name: { item_id: string; locale: string; folded: string }
  item_name: {
    item_id: string
    locale: string
    kind: 'name' | 'alias' | 'label'
    name: string
    folded: string
    shown: 0 | 1
  }
  alias_proposal: {
    item_id: string
    locale: string
    folded: string
    name: string
    rooms: number
    first_at: number
    adopted: 0 | 1
  }
  picture: {
    id: string
    item_id: string
    source: string
    path: string
    bytes: number
    modified_at: number
    sha256: string
    width: number
    height: number
    retired_at: number | null
  }
  pack_state: { pack_id: string; state: PackState }
  import_file: {
    source: string
    path: string
    bytes: number
    modified_at: number
    sha256: string | null
    rules: number
    code: string | null
    detail: string | null
  }
  file_text: {
    source: string
    path: string
    bytes: number
    modified_at: number
    rules: number
    said: string | null
  }
  picture_audit: {
    picture_id: string
    copy_bytes: number
    copy_modified_at: number
    dhash: string | null
    luma: number | null
    spread: number | null
    gps: number | null
  }
  job_run: {
    job: string
    ended_at: number
    duration_ms: number
    exit_code: number
    succeeded_at: number | null
    figures: string
  }
  room: { id: string; code: string; opened_at: number; ended_at: number | null }
  room_event: { room_id: string; seq: number; at: number; type: string; body: string; link: string | null }
  room_result: { room_id: string; body: string }
  room_opener: { room_id: string; player: string; address: string | null }
  guest_picture: {
    id: string
    room_id: string
    player_id: string
    names: string
    language: string
    width: number
    height: number
  }
  notice: { only: 1; id: string; text: string; at: number; ends_at: number | null }
  room_watch: { room_id: string; host_seen_at: number }
  catalogue_revision: { only: 1; revision: number }
  player: { id: string; created_at: number }
  game: {
    id: string
    player_id: string
    plan: PlanName
    difficulty: Difficulty
    language: string
    pack_id: string | null
    started_at: number
  }
  round: {
    game_id: string
    number: number
    item_id: string
    picture_id: string
    ladder: string
    level: number
    hints: string
    outcome: Outcome | null
    points: number
    choices: string | null
  }
  device_code: { player_id: string; hash: string; ends_at: number }
  duel_game: { duel_id: string; place: number; player_id: string; game_id: string; name: string | null }
  desk_account: {
    name: string
    role: DeskRole
    password_hash: string
    first_password: 0 | 1
    created_at: number
  }
  desk_session: {
    id: string
    hash: string
    account: string
    device: string
    created_at: number
    seen_at: number
    ends_at: number
  }
  desk_identity: { issuer: string; subject: string; account: string }
  desk_used_state: { hash: string; ends_at: number }
  desk_factor: { account: string; secret: string; last_step: number; is_on: 0 | 1 }
  desk_recovery: { account: string; hash: string }
  desk_token: {
    id: string
    hash: string
    account: string
    name: string
    scopes: string
    created_at: number
    used_at: number | null
    ends_at: number
  }
  desk_event: {
    id: string
    at: number
    actor: string | null
    token: string | null
    kind: DeskEventKind
    subject: string | null
    detail: string | null
    count: number
  }
  desk_change: {
    id: string
    at: number
    account: string
    kind: ChangeKind
    subjects: number
    what: string
    was: string
    became: string
    undone: 0 | 1
  }
  upload: {
    id: string
    pack_id: string | null
    parent: string | null
    account: string
    name: string
    folder: string
    bytes: number
    at: number
    state: UploadState
    sha256: string | null
    kept: 0 | 1
    path: string | null
    item_id: string | null
    other_id: string | null
    detail: string | null
    done: number
    total: number
  }
  upload_lease: { only: 1; holder: string; ends_at: number }
  daily_item: { day: string; item_id: string; picture_id: string }
  daily_game: { player_id: string; day: string; game_id: string; rated: 0 | 1 }
  first_attempt: {
    player_id: string
    item_id: string
    level: number
    levels: number
    hints: number
    at: number
    rated: 0 | 1
  }
  item_rating: {
    item_id: string
    value: number
    deviation: number
    volatility: number
    plays: number
    levels: string
    period: number
  }
  player_rating: { player_id: string; value: number; deviation: number; volatility: number; plays: number }
  board_player: { player_id: string; name: string }
  board_entry: { player_id: string; board: string; points: number; duration_ms: number; aside: 0 | 1 }
  board_count: { board: string; points: number; players: number }
  rating_period: { only: 1; number: number }
  guess: {
    game_id: string
    round_number: number
    seq: number
    text: string
    verdict: 'correct' | 'almost' | 'wrong'
    level: number
    at: number
  }
}

/** An open database, or a transaction in it. */
export type Db = Kysely<Tables>
/** A transaction. */
export type Tx = Transaction<Tables>
