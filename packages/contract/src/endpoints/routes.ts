/**
 * The method and path of each endpoint, by its name. Plain text without schemas, so that a browser that calls them downloads no more;
 * everything else about an endpoint is in its row (`ENDPOINTS`).
 */
export const ROUTES = {
  health: 'GET /health',
  live: 'GET /health/live',
  ready: 'GET /health/ready',
  status: 'GET /status',
  metrics: 'GET /metrics',
  addresses: 'GET /addresses',
  importProgress: 'GET /import',
  packs: 'GET /packs',
  items: 'GET /items',
  found: 'GET /found',
  foundItems: 'GET /found/items',
  foundObject: 'GET /found/items/:item',
  statistics: 'GET /found/statistics',
  render: 'GET /renders/:file',
  newGame: 'POST /games',
  games: 'GET /games',
  game: 'GET /games/:id',
  bestScore: 'GET /games/:id/best',
  guess: 'POST /games/:id/guesses',
  sharpen: 'POST /games/:id/sharpen',
  hint: 'POST /games/:id/hints',
  giveUp: 'POST /games/:id/give-up',
  dailies: 'GET /dailies',
  daily: 'GET /dailies/:day',
  playDaily: 'POST /dailies/:day',
  challenge: 'POST /games/:id/duel',
  duelOfGame: 'GET /games/:id/duel',
  duel: 'GET /duels/:id',
  joinDuel: 'POST /duels/:id',
  board: 'GET /boards/:period',
  nameOnBoards: 'POST /boards',
  newDeviceCode: 'POST /device-codes',
  useDeviceCode: 'POST /device-codes/use',
  deskSignIn: 'POST /desk/sign-in',
  deskSignOut: 'POST /desk/sign-out',
  deskMe: 'GET /desk/me',
  deskPassword: 'POST /desk/password',
  deskSessions: 'GET /desk/sessions',
  endDeskSession: 'POST /desk/sessions/:id/end',
  endOtherDeskSessions: 'POST /desk/other-sessions/end',
  deskTokens: 'GET /desk/tokens',
  newDeskToken: 'POST /desk/tokens',
  endDeskToken: 'POST /desk/tokens/:id/end',
  deskPeople: 'GET /desk/people',
  addDeskPerson: 'POST /desk/people',
  removeDeskPerson: 'POST /desk/people/:name/remove',
  resetDeskPassword: 'POST /desk/people/:name/password',
  endDeskSessionsOf: 'POST /desk/people/:name/end-sessions',
  deskLog: 'GET /desk/log',
  openRoom: 'POST /rooms',
  room: 'GET /rooms/:code',
  roomEvents: 'GET /rooms/:code/events',
  joinRoom: 'POST /rooms/:code/players',
  renameInRoom: 'POST /rooms/:code/name',
  leaveRoom: 'POST /rooms/:code/leave',
  readyInRoom: 'POST /rooms/:code/ready',
  reactInRoom: 'POST /rooms/:code/reactions',
  guessInRoom: 'POST /rooms/:code/guesses',
  roomPlayers: 'GET /rooms/:code/players',
  steerRoom: 'POST /rooms/:code/host',
  roomResults: 'GET /rooms/:code/results',
  roomResultsJson: 'GET /rooms/:code/results.json',
  roomResultsCsv: 'GET /rooms/:code/results.csv',
} as const

/** The name of an endpoint, which is also its method of the client and its `operationId`. */
export type EndpointName = keyof typeof ROUTES

/** The methods that endpoints have. Whatever changes something is a POST. */
export type Method = 'GET' | 'POST'

/** An endpoint's path with the parameters in it, as in `/games/:id`. */
export type PathOf<N extends EndpointName> = (typeof ROUTES)[N] extends `${Method} ${infer Path}` ? Path : never

/** Splits an endpoint's route into its method and its path. */
export const routeOf = (name: EndpointName): { readonly method: Method; readonly path: string } => {
  const [method, path = ''] = ROUTES[name].split(' ')
  return { method: method as Method, path }
}

/** The names of all endpoints, in the order of `ROUTES`. */
export const ENDPOINT_NAMES = Object.keys(ROUTES) as EndpointName[]
