/** Whoever holds a token with these does more than any heal needs: settings of organisations, keys, deletion. */
const WIDE = /^(?:admin:|delete_repo|site_admin|write:org)/

/** Scopes that a classic token should not have. Fine-grained ones and Apps do not say theirs. */
export function wideScopes(headers: Headers): string[] {
  return scopesOf(headers)?.filter((scope) => WIDE.test(scope)) ?? []
}

/** undefined where the token does not say. */
export function scopesOf(headers: Headers): string[] | undefined {
  return headers
    .get('x-oauth-scopes')
    ?.split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '')
}

/** What a person has to do before anything is done with such a token. */
export function faultOfToken(headers: Headers): string | undefined {
  const wide = wideScopes(headers)
  if (wide.length === 0) return undefined
  return `The token may do more than is needed: take ${wide.join(', ')} away, or set allow_wide_token. Until then nothing is done with it.`
}
