import { fingerprintOfError } from '../grouping/index.ts'
import type { ObservedError } from './observe.ts'

/** The same as the fingerprint of the issue that the failure belongs to. */
export function failureFingerprint(error: ObservedError): string {
  return fingerprintOfError(error).fingerprint
}
