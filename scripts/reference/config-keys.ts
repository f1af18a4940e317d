import { z } from 'zod'
import { fileConfig } from '../../src/config.ts'
import { snakeCase } from '../../src/lib/case.ts'
import { DEFAULT_POLICY } from '../../src/policy/policy.ts'
import { type JsonSchema, typeOf } from './json-schema.ts'

/** Keys of the configuration that stand in one place of the file. */
export interface ConfigSection {
  /** Where: `` at the top, else as `projects.<name>.target`. */
  path: string
  /** Of what has kinds. */
  kind?: string
  keys: ConfigKey[]
}

export interface ConfigKey {
  /** From the section's path on, as `listen.port`. */
  name: string
  type: string
  /** As YAML; empty when there is none. */
  defaultValue: string
  isRequired: boolean
  description: string
}

/** Every key that prunella.yaml may hold, from its schema. */
export function configSections(): ConfigSection[] {
  return sectionsOf(z.toJSONSchema(fileConfig, { io: 'input' }) as JsonSchema, '')
}

function sectionsOf(schema: JsonSchema, path: string): ConfigSection[] {
  const kind = schema.properties?.kind?.const as string | undefined
  const own = { path, ...(kind === undefined ? {} : { kind }), keys: keysOf(schema, '') }
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = path === '' ? snakeCase(name) : `${path}.${snakeCase(name)}`
    return partsOf(field, place).flatMap(([part, partPath]) => sectionsOf(part, partPath))
  })
  return [own, ...below]
}

/** Objects in a field that have a section of their own: by name, in a list, or one of several kinds. */
function partsOf(field: JsonSchema, path: string): [JsonSchema, string][] {
  if (field.oneOf) return field.oneOf.map((variant) => [variant, path])
  if (field.items) return partsOf(field.items, `${path}[]`)
  if (field.properties)
    return Object.entries(field.properties).flatMap(([name, inner]) => partsOf(inner, `${path}.${snakeCase(name)}`))
  const named = field.additionalProperties
  if (typeof named === 'object' && named.oneOf) return named.oneOf.map((variant) => [variant, `${path}.<name>`])
  if (isObject(named)) return [[named, `${path}.<name>`]]
  return []
}

function keysOf({ properties = {}, required = [] }: JsonSchema, prefix: string): ConfigKey[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const name = prefix + snakeCase(key)
    if (field.properties) return keysOf(field, `${name}.`)
    return [
      {
        name,
        type: boundedType(field),
        defaultValue: defaultOf(key, field),
        isRequired: required.includes(key),
        description: field.description ?? '',
      },
    ]
  })
}

/** Those of the policy are filled in after reading, because a project takes them from the top. */
function defaultOf(key: string, field: JsonSchema): string {
  const value = field.default ?? DEFAULT_POLICY[key as keyof typeof DEFAULT_POLICY]
  return value === undefined ? '' : JSON.stringify(value)
}

function boundedType(field: JsonSchema): string {
  const low = field.minimum ?? field.exclusiveMinimum
  const high = field.maximum ?? field.exclusiveMaximum
  const type = typeOf(field)
  if (low === undefined) return type
  if (high === undefined || high === Number.MAX_SAFE_INTEGER) return `${type} from ${low}`
  return `${type} ${field.minimum === undefined ? 'between' : 'from'} ${low} ${field.minimum === undefined ? 'and' : 'to'} ${high}`
}

function isObject(schema: JsonSchema | boolean | undefined): schema is JsonSchema {
  return typeof schema === 'object' && schema.properties !== undefined
}
