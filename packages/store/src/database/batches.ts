const VALUES_PER_QUERY = 500

/** A list in parts that are each few enough for the parameters of one query. */
export const batchesOf = function* <T>(list: readonly T[], most = VALUES_PER_QUERY): Generator<T[]> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}
