/** The pages of the app; `lost` is every address that is none of them. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'setup' }
  | { readonly page: 'game'; readonly id: string }
  | { readonly page: 'new-room' }
  | { readonly page: 'room' | 'screen' | 'results'; readonly code: string }
  | { readonly page: 'objects' }
  | { readonly page: 'about' }
  | { readonly page: 'lost' }

/** A room's code as somebody typed it: upper and lower case are alike, and whatever stands between is not meant. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

export const readRoute = (path: string): Route => {
  const [first = '', second, ...rest] = path.split('/').filter(Boolean)
  if (first === 'room' && second !== undefined && rest.join('/') === 'results')
    return { page: 'results', code: readCode(second) }
  if (rest.length > 0) return { page: 'lost' }
  if (first === 'play' && second !== undefined) return { page: 'game', id: second }
  if (first === 'rooms' && second === 'new') return { page: 'new-room' }
  if ((first === 'room' || first === 'screen') && second !== undefined) return { page: first, code: readCode(second) }
  if (second !== undefined) return { page: 'lost' }
  if (first === '') return { page: 'home' }
  if (first === 'play') return { page: 'setup' }
  if (first === 'objects' || first === 'about') return { page: first }
  return { page: 'lost' }
}

export const gamePath = (id: string): string => `/play/${encodeURIComponent(id)}`
export const roomPath = (code: string): string => `/room/${encodeURIComponent(code)}`
export const resultsPath = (code: string): string => `${roomPath(code)}/results`
export const screenPath = (code: string): string => `/screen/${encodeURIComponent(code)}`
