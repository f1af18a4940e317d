/** Longer names are text, not names. */
const KEY_CHARS_MAX = 100

/** Anywhere in a name without its separators: `userPassword`, `X-Api-Key`, `STRIPE_SECRET`. */
const SENSITIVE =
  /passw|passphrase|passcode|secret|token|credential|authorization|cookie|jwt|bearer|csrf|xsrf|sessionid|privkey|privatekey|apikey|appkey|accesskey|signingkey|encryptionkey|masterkey|authkey|accountkey|sharedkey|licensekey|clientkey|storagekey|connectionstring|creditcard|cardnumber|cardno|iban|socialsecurity|ssn$|cvv|cvc2?$|onetimecode/
/** Whole words, too short to be looked for inside others. */
const SENSITIVE_WORD = /^(pwd|pass|auth|sid|pin|otp|mfa|dsn)$/
/** What a name ends in that holds something about the secret, and not the secret. */
const HARMLESS_END =
  /^(count|counts|length|size|limit|max|min|total|type|types|id|ids|name|names|expires|expiry|expiration|exp|at|ttl|age|policy|valid|invalid|enabled|required|url|uri|path|file|field|label|placeholder|strength|usage|index|used|version|status|error)$/
/** Names of environment variables: `STRIPE_KEY`. In code a key is more often one to look something up with. */
const KEY_VARIABLE =
  /^(?!.{0,80}(PUBLIC|PRIMARY|FOREIGN|CACHE|SORT|PARTITION|GROUP|ROW|INDEX)_)[A-Z][A-Z\d_]{0,80}_KEY$/

/** Whether what stands under this name is a secret, as far as the name tells. */
export function isSensitiveKey(key: string): boolean {
  if (key.length > KEY_CHARS_MAX) return false
  const words = wordsOf(key)
  const last = words.at(-1) ?? ''
  if (words.length > 1 && HARMLESS_END.test(last) && words.at(-2) !== 'session') return false
  const isWord = words.some((word) => SENSITIVE_WORD.test(word))
  return isWord || SENSITIVE.test(words.join('')) || KEY_VARIABLE.test(key)
}

/** `prompt_tokens: 120` counts something. */
export function isCount(key: string, value: unknown): boolean {
  return /tokens$/i.test(key) && /^\d{1,9}$/.test(String(value))
}

/** `X-Api-Key`, `apiKey` and `API_KEY` are `api`, `key`. */
function wordsOf(key: string): string[] {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]{1,100}/)
    .filter((word) => word !== '')
}
