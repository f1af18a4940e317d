import { messageOf } from '../../domain/errors.ts'
import { getStatus } from '../../lib/http-client.ts'
import type { TargetHealth } from '../target.ts'
import { type CommandOptions, runCommand } from './run-command.ts'
import type { OperatorCommand } from './schema.ts'

/** A check that fails is repeated, so that a single lost answer rolls nothing back. */
const TRIES_MAX = 3

/** Asks an address, or runs a command, that the operator named. */
export async function checkHealth(
  health: OperatorCommand,
  { wait, ...options }: CommandOptions & { wait(): Promise<void> },
): Promise<TargetHealth> {
  let reason = ''
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    if (tries > 0) await wait()
    const complaint = await complaintOf(health, options)
    if (complaint === undefined) return { healthy: true, reason: 'The health check passed.', restarts: 0 }
    reason = complaint
  }
  return { healthy: false, reason: `The health check failed: ${reason}`, restarts: 0 }
}

async function complaintOf(health: OperatorCommand, options: CommandOptions): Promise<string | undefined> {
  try {
    if (typeof health === 'string' && isAddress(health)) return await complaintOfAddress(health, options.timeoutMs)
    await runCommand({ name: 'health', command: health }, options)
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

async function complaintOfAddress(url: string, timeoutMs: number): Promise<string | undefined> {
  const status = await getStatus(url, { timeoutMs })
  return status < 400 ? undefined : `${url} answered ${status}.`
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text)
}
