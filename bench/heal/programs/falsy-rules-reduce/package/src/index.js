import { names } from './names.js'

/**
 * Makes a function that gives the class names of a component.
 *
 * @param {string} base
 * @param {object} [config]
 * @param {Record<string, Record<string, string>>} [config.variants]
 * @param {Array<{ when: object, add: string } | false | null>} [config.compounds] Names for several variants together.
 * @param {object} [config.defaults]
 */
export function variants(base, config = {}) {
  const { variants: table = {}, compounds = [], defaults = {} } = config

  return function classNames(props = {}) {
    const chosen = { ...defaults, ...dropUndefined(props) }

    const own = Object.keys(table).map((variant) => {
      const value = chosen[variant]
      if (value === null || value === undefined) return null
      return table[variant][String(value)]
    })

    const joint = compounds.reduce((found, rule) => {
      const { when, add } = rule
      const isMet = Object.entries(when).every(([name, value]) => [].concat(value).includes(chosen[name]))
      if (!isMet) return found
      found.push(add)
      return found
    }, [])

    return names(base, own, joint, props.className)
  }
}

function dropUndefined(props) {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined))
}

export { names }
