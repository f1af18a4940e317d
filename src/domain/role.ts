/** What somebody may do; each may also do what those before it may. `ingest` is the key of a DSN: it writes events, and reads nothing. */
export const ROLES = ['ingest', 'viewer', 'operator', 'approver', 'admin'] as const
export type Role = (typeof ROLES)[number]

export function mayActAs(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}
