import type { Nothing } from '../syntax/absence.ts'

/** `same`: programs that treat the two apart do so on purpose. `near`: as often as not they refuse the one that is strange. */
export type Nearness = 'same' | 'near'

export interface Likeness {
  id: LikenessId
  /** What was put in the place of what; part of a sentence. */
  said: string
  nearness: Nearness
  /** What it takes the place of. */
  replaces: Nothing | 'value'
  /** The value itself where it has nothing alike. */
  alike(value: unknown): unknown
}

export type LikenessId = (typeof IDS)[number]

const IDS = [
  'undefined-for-null',
  'null-for-undefined',
  'object-for-bare',
  'undefined-for-hole',
  'text-for-primitive',
  'text-for-object',
  'number-for-text',
] as const

/** Values that programs mean to treat alike; the closest first. */
export const LIKENESSES: readonly Likeness[] = [
  {
    id: 'undefined-for-null',
    said: 'undefined in the place of null',
    nearness: 'same',
    replaces: 'null',
    alike: (value) => (value === null ? undefined : value),
  },
  {
    id: 'null-for-undefined',
    said: 'null in the place of undefined',
    nearness: 'same',
    replaces: 'undefined',
    alike: (value) => (value === undefined ? null : value),
  },
  {
    id: 'object-for-bare',
    said: 'an object with a prototype in the place of one without',
    nearness: 'same',
    replaces: 'value',
    alike: (value) =>
      typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null ? { ...value } : value,
  },
  {
    id: 'undefined-for-hole',
    said: 'undefined in the place of a hole in a list',
    nearness: 'same',
    replaces: 'value',
    alike: (value) => (isSparse(value) ? Array.from(value) : value),
  },
  {
    id: 'text-for-primitive',
    said: 'the text in the place of the number or truth value',
    nearness: 'near',
    replaces: 'value',
    alike: (value) => (['number', 'boolean', 'bigint'].includes(typeof value) ? String(value) : value),
  },
  {
    id: 'text-for-object',
    said: 'the text in the place of the object that stands for one',
    nearness: 'near',
    replaces: 'value',
    alike: (value) => (isTextual(value) ? String(value) : value),
  },
  {
    id: 'number-for-text',
    said: 'the number in the place of its text',
    nearness: 'near',
    replaces: 'value',
    alike: (value) => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value),
  },
]

const isTextual = (value: unknown): boolean =>
  Buffer.isBuffer(value) || value instanceof Date || value instanceof URL || value instanceof String

const isSparse = (value: unknown): value is unknown[] =>
  Array.isArray(value) && Object.keys(value).length < value.length
