import type { ForgeFinding } from './forge.ts'
import type { ForgeApi } from './forge-api.ts'

const LABELS = ['auto-heal', 'workflow-failure', 'needs-manual-fix']

export const ok = (check: string, detail: string): ForgeFinding => ({ check, state: 'ok', detail })
export const warning = (check: string, detail: string): ForgeFinding => ({ check, state: 'warning', detail })
export const fault = (check: string, detail: string): ForgeFinding => ({ check, state: 'fault', detail })

/** `path` is that of the repository in the API of its forge. */
export async function labelsFinding(api: ForgeApi, path: string): Promise<ForgeFinding> {
  const found = await Promise.all(LABELS.map((name) => api.probe(`${path}/labels/${name}`)))
  const missing = LABELS.filter((_, i) => found[i]!.status === 404)
  return missing.length === 0
    ? ok('labels', 'The labels are there.')
    : warning('labels', `Labels are missing and will be made when they are first used: ${missing.join(', ')}.`)
}

export function webhookFinding(forgeId: string, hasSecret: boolean): ForgeFinding {
  return hasSecret
    ? ok('webhook', `Deliveries are taken at /webhooks/${forgeId}.`)
    : warning('webhook', 'There is no webhook_secret: failures are found by polling only.')
}
