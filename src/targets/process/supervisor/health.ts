import type { Clock } from '../../../lib/clock.ts'
import type { TargetHealth } from '../../target.ts'
import type { Copy } from './copy.ts'
import { isAnswering, listensOn } from './probe.ts'

const TRY_AGAIN_MS = 200
/** A check that fails is repeated, so that a single lost answer rolls nothing back. */
const CHECKS_MAX = 3
/** A copy that comes back this soon after a crash was restarted, which is counted, and is not ill. */
const COMES_BACK_WITHIN_MS = 5000

/** Asks every one of these copies of one release. */
export async function healthOf(
  copies: readonly Copy[],
  { healthPath, clock }: { healthPath: string | undefined; clock: Clock },
): Promise<TargetHealth> {
  const restarts = copies.reduce((total, copy) => total + copy.restarts(), 0)
  if (copies.length === 0) return { healthy: false, reason: 'No copy of the app runs.', restarts }
  const complaints = await Promise.all(copies.map((copy) => complaintOf(copy, healthPath, clock)))
  const complaint = complaints.find((text) => text !== undefined)
  const name = copies[0]!.release.release
  return complaint === undefined
    ? { healthy: true, reason: `Release ${name} is well.`, restarts }
    : { healthy: false, reason: `Release ${name}: ${complaint}.`, restarts }
}

async function complaintOf(copy: Copy, path: string | undefined, clock: Clock): Promise<string | undefined> {
  const deadlineMs = clock.monotonicMs() + COMES_BACK_WITHIN_MS
  while (copy.status !== 'ready' && clock.monotonicMs() < deadlineMs) await clock.sleep(TRY_AGAIN_MS)
  let complaint: string | undefined
  for (let checks = 0; checks < CHECKS_MAX; checks++) {
    if (checks > 0) await clock.sleep(TRY_AGAIN_MS)
    complaint = await complaintNow(copy, path)
    if (complaint === undefined) return undefined
  }
  return complaint
}

async function complaintNow(copy: Copy, path: string | undefined): Promise<string | undefined> {
  if (copy.status !== 'ready') return `copy ${copy.id} is ${copy.status}`
  if (path === undefined) {
    return (await listensOn(copy.port)) === undefined ? `copy ${copy.id} takes no connections` : undefined
  }
  const { ok, how } = await isAnswering(copy, path)
  return ok ? undefined : `${how} on copy ${copy.id}`
}
