import { createHmac, timingSafeEqual } from 'node:crypto'

const SIGNATURE = /^sha256=([0-9a-f]{64})$/

/** Whether `X-Hub-Signature-256` is that of these bytes. In constant time; false for anything that is no signature. */
export function isSigned(body: Buffer, signature: unknown, secret: string): boolean {
  const hex = SIGNATURE.exec(typeof signature === 'string' ? signature : '')?.[1]
  if (hex === undefined || secret === '') return false
  return timingSafeEqual(Buffer.from(hex, 'hex'), createHmac('sha256', secret).update(body).digest())
}
