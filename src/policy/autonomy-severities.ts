import { milder, type Severity } from '../domain/severity.ts'
import type { Facts } from './facts.ts'

/**
 * The severities that must all be granted what is done: that of the rules, and the milder of it and the model's. A louder word opens
 * nothing, and where the mildest goes furthest, as in phase 3, neither does playing it down.
 */
export function autonomySeverities({ severity, modelSeverity }: Pick<Facts, 'severity' | 'modelSeverity'>): Severity[] {
  return [...new Set([severity, milder(severity, modelSeverity ?? severity)])]
}
