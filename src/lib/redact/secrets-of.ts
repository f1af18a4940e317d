import { looksMadeUp, looksRandom } from './entropy.ts'
import { isSensitiveKey } from './sensitive-key.ts'

const DEPTH_MAX = 8
const OPAQUE_CHARS_MIN = 20
/** Under these names any text is a secret; under others `production` is a word. */
const PASSWORD_NAME = /passw|secret|pwd/i
const PATH = /^\.{0,2}\//

/** The secrets in a configuration or an environment: what stands under the name of one, and what an address carries. */
export function secretsOf(value: unknown, name = '', depth = 0): string[] {
  if (typeof value === 'string') return [...secretsOfUrl(value), ...(isSecretValue(name, value) ? [value] : [])]
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) return []
  if (Array.isArray(value)) return value.flatMap((item) => secretsOf(item, name, depth + 1))
  return Object.entries(value).flatMap(([key, inner]) => secretsOf(inner, key, depth + 1))
}

function isSecretValue(name: string, value: string): boolean {
  if (!isSensitiveKey(name) || PATH.test(value) || URL.canParse(value)) return false
  return PASSWORD_NAME.test(name) || looksMadeUp(value) || value.length >= OPAQUE_CHARS_MIN
}

/** The password, and what was drawn by lot in path and query: the address of a webhook is a secret. */
function secretsOfUrl(text: string): string[] {
  if (!text.includes('://') || !URL.canParse(text)) return []
  const { username, password, pathname, searchParams } = new URL(text)
  const parts = [username, ...pathname.split('/'), ...searchParams.values()].filter(looksRandom)
  return password === '' ? parts : [...parts, password, decoded(password)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
