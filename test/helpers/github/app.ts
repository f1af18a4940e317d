import { createVerify, generateKeyPairSync } from 'node:crypto'
import { inRepo, type Operation, ok, problem } from './operations.ts'
import { iso } from './shapes.ts'
import type { Actor } from './state.ts'

/** An App that is installed in every repository of the stand-in. */
export interface StoredApp {
  id: number
  slug: string
  /** In PEM. */
  publicKey: string
}

const TOKEN_MS = 3_600_000
const JWT_S_MAX = 600

/** Of a new App. */
export function appKeys(): { publicKey: string; privateKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

/** Who an App's signature says that it is; undefined when it does not hold. */
export function actorOfJwt(jwt: string, apps: readonly StoredApp[], nowMs: number): Actor | undefined {
  const [head = '', claims = '', signature = ''] = jwt.split('.')
  const app = apps.find(({ id }) => signature !== '' && String(id) === String(json(claims).iss))
  if (!app || json(head).alg !== 'RS256') return undefined
  const isSigned = createVerify('RSA-SHA256').update(`${head}.${claims}`).verify(app.publicKey, signature, 'base64url')
  const { iat, exp } = json(claims) as { iat: number; exp: number }
  const nowS = nowMs / 1000
  return isSigned && iat <= nowS && exp > nowS && exp - nowS <= JWT_S_MAX ? botOf(app) : undefined
}

/** Of an App itself; `addToken` makes a token of its installation known. */
export function appOperations(
  apps: readonly StoredApp[],
  addToken: (token: string, actor: Actor, untilMs: number) => void,
): Record<string, Operation> {
  return {
    'apps/get-repo-installation': (call) =>
      inRepo(call, () => {
        const app = apps.find((one) => botOf(one).login === call.actor.login)
        return app
          ? ok({ id: app.id + 100, app_id: app.id, app_slug: app.slug })
          : problem(401, 'A JSON web token could not be decoded')
      }),
    'apps/create-installation-access-token': ({ state, params, actor }) => {
      const app = apps.find(({ id }) => String(id + 100) === params.installation_id)
      if (!app || botOf(app).login !== actor.login) return problem(404, 'Not Found')
      const untilMs = state.clock.nowMs() + TOKEN_MS
      const token = `ghs_${state.nextId()}`
      addToken(token, botOf(app), untilMs)
      return { status: 201, body: { token, expires_at: iso(untilMs) } }
    },
  }
}

function botOf({ slug }: StoredApp): Actor {
  return { login: `${slug}[bot]`, type: 'Bot' }
}

function json(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return {}
  }
}
