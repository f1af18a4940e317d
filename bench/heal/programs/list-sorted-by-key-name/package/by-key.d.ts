/** The key of an element: the name of one of its properties, or what a function says of it. */
export type Key<T, K = unknown> = keyof T | ((element: T) => K)

/** Sorted copy; what has no key comes last. */
export declare function sortBy<T>(list: readonly T[], key: Key<T>): T[]
/** The elements with each key, in the order in which the keys appear. */
export declare function groupBy<T, K>(list: readonly T[], key: Key<T, K>): Map<K, T[]>
/** The first element of each key. */
export declare function uniqueBy<T>(list: readonly T[], key: Key<T>): T[]
/** The sum of the keys, which are numbers. */
export declare function sumBy<T>(list: readonly T[], key: Key<T, number>): number
