/** The names of the parameters in a path, in their order: `['id']` of `/games/:id`. */
export type ParamNames<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}`
  ? [Param, ...ParamNames<Rest>]
  : Path extends `${string}:${infer Param}`
    ? [Param]
    : []

/** The values of the parameters in a path, in their order. */
export type ParamValues<Path extends string> = Path extends `${string}:${string}/${infer Rest}`
  ? [string, ...ParamValues<Rest>]
  : Path extends `${string}:${string}`
    ? [string]
    : []

/** Puts values in the place of a path's parameters, in their order, and encodes them. */
export const fillPath = (path: string, values: readonly string[]): string => {
  const rest = [...values]
  return path.replace(/:\w+/g, () => encodeURIComponent(rest.shift() ?? ''))
}
