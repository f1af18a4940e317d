const SPECIAL = /[.*+?^${}()|[\]\\]/g

/** A pattern as an expression, and the names of its params. A `?` after a name makes it optional. */
export function compile(pattern) {
  const names = []
  const source = pattern
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      if (!part.startsWith(':')) return `/${part.replace(SPECIAL, '\\$&')}`
      const isOptional = part.endsWith('?')
      names.push(part.slice(1, isOptional ? -1 : undefined))
      return isOptional ? '(?:/([^/]+))?' : '/([^/]+)'
    })
    .join('')
  return { expression: new RegExp(`^${source || '/'}/?$`), names }
}
