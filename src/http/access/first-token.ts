import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import { createAccessToken, listAccessTokens } from '../../store/access-tokens.ts'
import type { Database } from '../../store/database.ts'
import { isLoopback } from '../guard.ts'

/** In the data directory, for its owner alone: programs on this machine read the first token from it. */
export const TOKEN_FILE = 'admin-token'

/**
 * Makes sure that somebody can get in, and nobody else: at the first start on loopback an admin token is made and written to the data
 * directory. A server that others reach is not started without tokens.
 */
export async function ensureFirstToken(
  db: Database,
  { dataDir, host, clock }: { dataDir: string; host: string; clock: Clock },
): Promise<void> {
  const createdMs = clock.nowMs()
  const tokens = await listAccessTokens(db, createdMs)
  if (tokens.some(({ kind }) => kind === 'token')) return
  if (!isLoopback(host)) {
    throw new UserError(
      `listen.host ${host} can be reached by others, and there is no token yet. Make one with \`prunella token create --name NAME --role admin\`, or listen on 127.0.0.1.`,
    )
  }
  await db.transaction(async (tx) => {
    const { text } = await createAccessToken(tx, {
      kind: 'token',
      name: 'first-admin',
      role: 'admin',
      projectId: null,
      parentId: null,
      createdMs,
      expiresMs: null,
    })
    const file = join(dataDir, TOKEN_FILE)
    // A file that is there keeps its mode, and may be a link to somewhere else: a new one is made.
    await rm(file, { force: true })
    await writeFile(file, `${text}\n`, { mode: 0o600, flag: 'wx' })
  })
}
