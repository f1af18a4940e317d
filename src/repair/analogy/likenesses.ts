/** Where a value stands: handed to a function, in a list, or under a key. */
export type Place = 'argument' | 'element' | 'key'

/** In the place of an element or an entry: there is none. */
export const NONE = Symbol('none')

/**
 * `same`: programs that treat the two apart do so on purpose and say so. `near`: they mostly treat them alike. `empty`: what a careful
 * caller would have handed over.
 */
export const NEARNESSES = ['same', 'near', 'empty'] as const
export type Nearness = (typeof NEARNESSES)[number]

export interface Likeness {
  id: LikenessId
  /** What was put in the place of what; part of a sentence. */
  said: string
  nearness: Nearness
  /** The value itself where it has nothing alike. */
  alike(value: unknown, place: Place): unknown
}

export type LikenessId = (typeof IDS)[number]

const IDS = [
  'undefined-for-null',
  'null-for-undefined',
  'no-key-for-nothing',
  'text-for-primitive',
  'text-for-object',
  'number-for-text',
  'object-for-bare',
  'undefined-for-hole',
  'no-element-for-nothing',
  'nothing-for-empty-text',
  'nothing-for-nan',
  'element-for-list',
  'empty-object-for-nothing',
  'empty-text-for-nothing',
  'empty-list-for-nothing',
] as const

/** Values that programs mean to treat alike; the closest first. */
export const LIKENESSES: readonly Likeness[] = [
  {
    id: 'undefined-for-null',
    said: 'undefined in the place of null',
    nearness: 'same',
    alike: (value) => (value === null ? undefined : value),
  },
  {
    id: 'null-for-undefined',
    said: 'null in the place of undefined',
    nearness: 'same',
    alike: (value) => (value === undefined ? null : value),
  },
  {
    id: 'no-key-for-nothing',
    said: 'an object without the key that has no value',
    nearness: 'same',
    alike: (value, place) => (place === 'key' && isNothing(value) ? NONE : value),
  },
  {
    id: 'text-for-primitive',
    said: 'the text in the place of the number or truth value',
    nearness: 'same',
    alike: (value) => (['number', 'boolean', 'bigint'].includes(typeof value) ? String(value) : value),
  },
  {
    id: 'text-for-object',
    said: 'the text in the place of the object that stands for one',
    nearness: 'same',
    alike: (value) => (isTextual(value) ? String(value) : value),
  },
  {
    id: 'number-for-text',
    said: 'the number in the place of its text',
    nearness: 'same',
    alike: (value) => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value),
  },
  {
    id: 'object-for-bare',
    said: 'an object with a prototype in the place of one without',
    nearness: 'same',
    alike: (value) =>
      typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null ? { ...value } : value,
  },
  {
    id: 'undefined-for-hole',
    said: 'undefined in the place of a hole in a list',
    nearness: 'same',
    alike: (value) => (isSparse(value) ? Array.from(value) : value),
  },
  {
    id: 'no-element-for-nothing',
    said: 'a list without the element that is nothing',
    nearness: 'near',
    alike: (value, place) => (place === 'element' && isNothing(value) ? NONE : value),
  },
  {
    id: 'nothing-for-empty-text',
    said: 'undefined in the place of the empty text',
    nearness: 'near',
    alike: (value) => (value === '' ? undefined : value),
  },
  {
    id: 'nothing-for-nan',
    said: 'undefined in the place of NaN',
    nearness: 'near',
    alike: (value) => (Number.isNaN(value) ? undefined : value),
  },
  {
    id: 'element-for-list',
    said: 'the first element in the place of the list',
    nearness: 'near',
    alike: (value) => (Array.isArray(value) && value.length > 0 ? value[0] : value),
  },
  {
    id: 'empty-object-for-nothing',
    said: 'an empty object in the place of nothing',
    nearness: 'empty',
    alike: (value) => (isNothing(value) ? {} : value),
  },
  {
    id: 'empty-text-for-nothing',
    said: 'the empty text in the place of nothing',
    nearness: 'empty',
    alike: (value) => (isNothing(value) ? '' : value),
  },
  {
    id: 'empty-list-for-nothing',
    said: 'an empty list in the place of nothing',
    nearness: 'empty',
    alike: (value) => (isNothing(value) ? [] : value),
  },
]

const isNothing = (value: unknown): boolean => value === undefined || value === null

const isTextual = (value: unknown): boolean =>
  Buffer.isBuffer(value) || value instanceof Date || value instanceof URL || value instanceof String

const isSparse = (value: unknown): value is unknown[] =>
  Array.isArray(value) && Object.keys(value).length < value.length
