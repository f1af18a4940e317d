/** The part of JSON Schema that our schemas become. */
export interface JsonSchema {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  required?: string[]
  description?: string
  default?: unknown
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
}

export function typeOf({ type, anyOf, oneOf, items, additionalProperties, ...rest }: JsonSchema): string {
  if (rest.enum) return rest.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (rest.const !== undefined) return `\`${String(rest.const)}\``
  if (anyOf) return anyOf.map(typeOf).join(' or ')
  if (oneOf) return 'object of a kind'
  if (items) return `list of ${typeOf(items)}`
  if (typeof additionalProperties === 'object') return `${typeOf(additionalProperties)} by name`
  return type === undefined ? 'any' : [type].flat().join(' or ')
}
