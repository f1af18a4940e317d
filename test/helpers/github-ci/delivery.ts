import { createHmac } from 'node:crypto'
import type { RawDelivery } from '../../../src/forges/forge.ts'

export const WEBHOOK_SECRET = 'it-is-a-secret-of-the-tests'

let deliveries = 0

/** As GitHub posts it. */
export function signedDelivery(event: string, payload: unknown, id = `delivery-${++deliveries}`): RawDelivery {
  const body = Buffer.from(JSON.stringify(payload))
  return { body, headers: headersOf(event, body, id) }
}

export function headersOf(event: string, body: Buffer, id: string, secret = WEBHOOK_SECRET): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-github-event': event,
    'x-github-delivery': id,
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }
}
