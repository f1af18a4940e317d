import { looksRandom } from './entropy.ts'

/** Longer names are text, not names. */
const KEY_CHARS_MAX = 100
/** The same names come again with every event. */
const KEYS_REMEMBERED_MAX = 2000

/** Anywhere in a name without its separators: `userPassword`, `X-Api-Key`, `STRIPE_SECRET`. */
const SENSITIVE =
  /passw|passphrase|passcode|secret|token|credential|authorization|cookie|jwt|bearer|csrf|xsrf|sessionid|privkey|privatekey|apikey|appkey|accesskey|signingkey|encryptionkey|masterkey|authkey|accountkey|sharedkey|licensekey|clientkey|storagekey|servicekey|secretkey|subscriptionkey|connectionstring|creditcard|cardnumber|cardno|iban|socialsecurity|ssn$|cvv|cvc2?$|onetimecode/
/** Whole words, too short to be looked for inside others. */
const SENSITIVE_WORD = /^(pwd|pass|auth|sid|pin|otp|mfa|dsn|passwd|pswd|psw|creds?)$/
/** What a name ends in that holds something about the secret, and not the secret. */
const HARMLESS_END =
  /^(count|counts|length|size|limit|max|min|total|type|types|id|ids|name|names|expires|expiry|expiration|exp|at|ttl|age|policy|valid|invalid|enabled|required|url|uri|path|file|dir|sock|field|label|placeholder|strength|usage|index|used|version|status|error|method|mode|endpoint|provider|algorithm|alg|lifetime|timeout|interval|prefix|suffix|hint)$/
/** Names of environment variables: `STRIPE_KEY`. In code a key is more often one to look something up with. */
const KEY_VARIABLE =
  /^(?!.{0,80}(PUBLIC|PRIMARY|FOREIGN|CACHE|SORT|PARTITION|GROUP|ROW|INDEX)_)[A-Z][A-Z\d_]{0,80}_KEY$/
/** Words that tell of a secret only when the value looks like one. */
const TELL_TALE_WORD =
  /^(key|keys|sign|signing|signature|sig|salt|seed|hmac|session|sess|private|priv|access|login|pat|webhook|hook|license|master|encryption|crypto|code|verifier|assertion|ticket|grant)$/
/** Keys to look something up with. */
const LOOKUP_WORD =
  /^(cache|primary|foreign|sort|partition|object|route|row|index|group|public|i18n|translation|idempotency|message)$/

type Strength = 'secret' | 'tell-tale' | 'none'
const remembered = new Map<string, Strength>()

/** Whether what stands under this name is a secret, as far as the name tells. */
export function isSensitiveKey(key: string): boolean {
  return nameStrength(key) === 'secret'
}

/** The same, with a look at the value where the name leaves a doubt. */
export function isSensitivePair(key: string, value: unknown): boolean {
  const strength = nameStrength(key)
  if (strength === 'none') return false
  if (strength === 'secret') return !isCount(key, value)
  return typeof value === 'string' && looksRandom(value)
}

/** `prompt_tokens: 120` counts something. */
export function isCount(key: string, value: unknown): boolean {
  return /tokens$/i.test(key) && /^\d{1,9}$/.test(String(value))
}

/** What a name tells: that its value is a secret, or only when that looks like one. */
export function nameStrength(key: string): Strength {
  if (key.length > KEY_CHARS_MAX) return 'none'
  const known = remembered.get(key)
  if (known) return known
  const strength = judge(key)
  if (remembered.size >= KEYS_REMEMBERED_MAX) remembered.clear()
  remembered.set(key, strength)
  return strength
}

function judge(key: string): Strength {
  const words = wordsOf(key)
  const last = words.at(-1) ?? ''
  if (words.length > 1 && HARMLESS_END.test(last) && words.at(-2) !== 'session') return 'none'
  const isSecret = words.some((word) => SENSITIVE_WORD.test(word)) || SENSITIVE.test(words.join(''))
  if (isSecret || KEY_VARIABLE.test(key)) return 'secret'
  if (words.some((word) => LOOKUP_WORD.test(word))) return 'none'
  return words.some((word) => TELL_TALE_WORD.test(word)) ? 'tell-tale' : 'none'
}

/** `X-Api-Key`, `apiKey` and `API_KEY` are `api`, `key`. */
function wordsOf(key: string): string[] {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]{1,100}/)
    .filter((word) => word !== '')
}
