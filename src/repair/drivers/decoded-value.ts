import type { Encoded } from '../captured-arguments.ts'

export function decodedValue(encoded: Encoded): unknown {
  switch (encoded.kind) {
    case 'json':
      return encoded.value
    case 'undefined':
      return undefined
    case 'number':
      return Number(encoded.text)
    case 'bigint':
      return BigInt(encoded.text)
    case 'date':
      return new Date(encoded.text)
    case 'array':
      return encoded.items.map(decodedValue)
    case 'object':
      return Object.fromEntries(encoded.entries.map(([key, value]) => [key, decodedValue(value)]))
    case 'bare':
      return Object.assign(Object.create(null), decodedValue({ ...encoded, kind: 'object' }))
  }
}
