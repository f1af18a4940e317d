import { parse } from './query.js'

/**
 * Answers queries like `{ user { name posts { title } } }`.
 *
 * `resolvers` has the fields of each type: `{ Query: { user: (parent, context) => ... }, User: { ... } }`. What does not
 * change may be given as it is (`{ Query: { version: '1.2' } }`); a field without resolver is read from the parent.
 * Objects say their type in `__type`.
 */
export class Service {
  constructor(resolvers) {
    this.resolvers = resolvers
  }

  async answer(query, context = {}) {
    return this.#object({ __type: 'Query' }, parse(query), context)
  }

  async #object(parent, fields, context) {
    const entries = await Promise.all(
      fields.map(async ({ name, fields: inner }) => {
        const value = await this.#field(parent, name, context)
        return [name, await this.#shape(value, inner, context)]
      }),
    )
    return Object.fromEntries(entries)
  }

  #field(parent, name, context) {
    const type = this.resolvers[parent.__type]
    if (type !== undefined && Object.hasOwn(type, name)) return type[name](parent, context)
    return parent[name] ?? null
  }

  #shape(value, fields, context) {
    if (value === null || value === undefined) return null
    if (fields === null) return value
    if (Array.isArray(value)) return Promise.all(value.map((one) => this.#shape(one, fields, context)))
    return this.#object(value, fields, context)
  }
}
