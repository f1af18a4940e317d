const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * `/users/:id` needs an id, `/users/:id?` takes it or leaves it, `/files/*` takes the rest as `wild`.
 */
export function compile(pattern) {
  const names = []
  const source = pattern
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => {
      if (segment === '*') {
        names.push('wild')
        return '/(?<wild>.*)'
      }
      if (!segment.startsWith(':')) return `/${escape(segment)}`
      const optional = segment.endsWith('?')
      const name = segment.slice(1, optional ? -1 : undefined)
      if (!/^[a-z_]\w*$/i.test(name)) throw new TypeError(`"${name}" is no name for a parameter`)
      names.push(name)
      return optional ? `(?:/(?<${name}>[^/]+))?` : `/(?<${name}>[^/]+)`
    })
    .join('')
  return { regexp: new RegExp(`^${source || '/'}/?$`), names }
}
