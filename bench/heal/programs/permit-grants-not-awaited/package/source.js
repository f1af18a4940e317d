/**
 * Grants from a table of roles that lies somewhere else (a directory, a service); kept for a while.
 *
 * @param {(user: string) => Promise<string[]>} rolesOf
 * @param {Record<string, string[]>} grantsOfRole
 */
export function roleSource(rolesOf, grantsOfRole) {
  const kept = new Map()
  return {
    /** @param {string} user @returns {Promise<string[]>} sorted, each once */
    async grantsOf(user) {
      if (kept.has(user)) return kept.get(user)
      const roles = await rolesOf(user)
      const grants = [...new Set(roles.flatMap((role) => grantsOfRole[role] ?? []))].sort()
      kept.set(user, grants)
      return grants
    },
    forget(user) {
      kept.delete(user)
    },
  }
}
