import { keyOf } from '../../answers/forms/names.ts'
import { fold } from '../../answers/normalise/fold.ts'
import { latinLookOf } from '../../answers/normalise/look-alikes.ts'

/** What a name looks like: two names that cannot be told apart on a screen have the same. A name without letters, digits and emoji stays as it is. */
export const nameSkeleton = (name: string): string => [...keyOf(fold(name))].map(latinLookOf).join('') || name
