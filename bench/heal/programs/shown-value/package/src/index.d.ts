export interface Options {
  /** How deep nested values are shown. Default 4. */
  depth?: number
  /** Sort the keys of objects. */
  sort?: boolean
}

/** The value as text. It is meant for messages of failing tests: it shows what is there, valid or not, and never throws. */
export function show(value: unknown, options?: Options): string
