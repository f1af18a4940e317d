export class ExpandError extends Error {
  constructor(
    readonly variable: string,
    why: string,
  ) {
    super(`${variable} ${why}`)
    this.name = 'ExpandError'
  }
}

export type Variables = Record<string, string>

const REFERENCE = /\\\$|\$\{(\w+)(?::-([^}]*))?\}|\$(\w+)/g

/**
 * Replaces references in the values of a .env file: `$NAME`, `${NAME}`, and `${NAME:-default}`.
 * What the environment has already goes before the file.
 *
 * A file that cannot be expanded as a whole is refused with an ExpandError: half of a configuration
 * is worse than none.
 */
export function expand(file: Variables, environment: Variables = {}): Variables {
  const lookup = new Map([...Object.entries(file), ...Object.entries(environment)])
  const fixed = new Set(Object.keys(environment))

  function valueOf(name: string, fallback?: string): string {
    const value = lookup.get(name)
    if (value === undefined) {
      if (fallback === undefined) throw new ExpandError(name, 'is not defined')
      return fallback
    }
    return fixed.has(name) ? value : resolve(value)
  }

  function resolve(text: string): string {
    return text.replace(REFERENCE, (whole: string, braced?: string, fallback?: string, bare?: string) => {
      const name = braced ?? bare
      return name === undefined ? whole.slice(1) : valueOf(name, fallback)
    })
  }

  const expanded: Variables = {}
  for (const name of Object.keys(file)) expanded[name] = valueOf(name)
  return expanded
}
