/** The pages of the app; `lost` is every address that is none of them. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'setup' }
  | { readonly page: 'game'; readonly id: string }
  | { readonly page: 'objects' }
  | { readonly page: 'about' }
  | { readonly page: 'lost' }

export const readRoute = (path: string): Route => {
  const [first = '', second, ...rest] = path.split('/').filter(Boolean)
  if (rest.length > 0) return { page: 'lost' }
  if (first === 'play' && second !== undefined) return { page: 'game', id: second }
  if (second !== undefined) return { page: 'lost' }
  if (first === '') return { page: 'home' }
  if (first === 'play') return { page: 'setup' }
  if (first === 'objects' || first === 'about') return { page: first }
  return { page: 'lost' }
}

export const gamePath = (id: string): string => `/play/${encodeURIComponent(id)}`
