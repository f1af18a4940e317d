import { createSign } from 'node:crypto'
import { z } from 'zod'
import { createRestClient, type RestParts, shaped } from '../rest-client.ts'

const JWT_MS = 540_000
/** GitHub refuses what was issued later than its own clock says. */
const SKEW_MS = 60_000
/** A token is renewed so long before it ends. */
const RENEW_BEFORE_MS = 300_000

const installation = z.object({ id: z.number(), app_slug: z.string() })
const accessToken = z.object({ token: z.string(), expires_at: z.string() })

export interface InstallationTokens {
  token(signal: AbortSignal): Promise<string>
  slug(signal: AbortSignal): Promise<string>
  /** After it was refused, as one that was revoked is: the next request gets another, of the App as it is installed then. */
  forget(): void
}

/** Tokens of an App for one repository: an hour each, renewed in time. */
export function createInstallationTokens({
  app,
  repo,
  parts,
  headers,
  permissions,
}: {
  app: { id: number; privateKey: string }
  repo: string
  parts: Omit<RestParts, 'headers'>
  headers: Record<string, string>
  /** Of those that the App has; all of them when absent. */
  permissions?: Readonly<Record<string, 'read' | 'write'>> | undefined
}): InstallationTokens {
  const { clock } = parts
  const rest = createRestClient({
    ...parts,
    headers: async () => ({ ...headers, authorization: `Bearer ${appJwt(app, clock.nowMs())}` }),
  })
  let found: z.infer<typeof installation> | undefined
  let current: { token: string; endsMs: number } | undefined

  async function find(signal: AbortSignal): Promise<z.infer<typeof installation>> {
    found ??= shaped(installation, (await rest.request('GET', `/repos/${repo}/installation`, { signal })).json)
    return found
  }

  return {
    async token(signal) {
      if (current && clock.nowMs() < current.endsMs - RENEW_BEFORE_MS) return current.token
      const { id } = await find(signal)
      const body = { repositories: [repo.split('/')[1]], ...(permissions ? { permissions } : {}) }
      const { json } = await rest.request('POST', `/app/installations/${id}/access_tokens`, { signal, body })
      const { token, expires_at } = shaped(accessToken, json)
      current = { token, endsMs: Date.parse(expires_at) }
      return token
    },
    slug: async (signal) => (await find(signal)).app_slug,
    forget() {
      current = undefined
      found = undefined
    },
  }
}

export function appLogin(slug: string): string {
  return `${slug}[bot]`
}

/** Signed by the App's key: RS256, ten minutes at most. */
function appJwt({ id, privateKey }: { id: number; privateKey: string }, nowMs: number): string {
  const seconds = (ms: number): number => Math.floor(ms / 1000)
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iat: seconds(nowMs - SKEW_MS), exp: seconds(nowMs - SKEW_MS + JWT_MS), iss: String(id) }
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
}
