type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** A copy without the fields that are undefined: absent and undefined are not the same in our types. */
export function compact<T extends object>(object: T): Compact<T> {
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(object)) {
    const value = object[key as keyof T]
    if (value !== undefined) result[key] = value
  }
  return result as Compact<T>
}
