import { postText } from '../lib/http-client.ts'
import { commandReport, type EndedCommand } from './command-report.ts'
import { dsnOf, targetOf } from './target.ts'

/** What runs the command must not wait for a server that does not answer. */
const REPORT_TIMEOUT_MS = 3_000

/** Tells the server of a command that failed. False where it could not be told; undefined where no DSN says whom to tell. */
export async function reportCommand(ended: EndedCommand, dsn: string | undefined): Promise<boolean | undefined> {
  const target = targetOf(dsnOf(dsn), 'events')
  if (!target) return undefined
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${target.key}` }
  const body = JSON.stringify(commandReport(ended))
  const status = await postText(target.url, body, { headers, timeoutMs: REPORT_TIMEOUT_MS }).catch(() => 0)
  return status >= 200 && status < 300
}
