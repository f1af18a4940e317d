import type { Role } from '../../domain/role.ts'
import type { Clock } from '../../lib/clock.ts'
import { createAccessToken } from '../../store/access-tokens.ts'
import type { Sql } from '../../store/database.ts'

export const LINK_MS_MAX = 15 * 60_000

/**
 * The address of the page that signs in as `name`, once. The secret stands behind the `#`: browsers send that part to nobody, so
 * it is in no log and no referrer.
 */
export async function createSignInLink(
  sql: Sql,
  { url, name, role, clock }: { url: string; name: string; role: Exclude<Role, 'ingest'>; clock: Clock },
): Promise<string> {
  const createdMs = clock.nowMs()
  const { text } = await createAccessToken(sql, {
    kind: 'link',
    name,
    role,
    projectId: null,
    parentId: null,
    createdMs,
    expiresMs: createdMs + LINK_MS_MAX,
  })
  return `${url}#/sign-in/${text}`
}
