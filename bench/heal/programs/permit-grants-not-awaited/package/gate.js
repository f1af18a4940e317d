export { roleSource } from './source.js'

/**
 * Asks whether somebody may do something. A grant is `area:action`; `area:*` allows all actions of an area.
 */
export class PermitGate {
  /** @param {{ grantsOf(user: string): Promise<string[]> }} source */
  constructor(source) {
    this.source = source
    this.refused = []
  }

  /** For pages that show what somebody may do. */
  async describe(user) {
    const grants = await this.source.grantsOf(user)
    return grants.length === 0 ? `${user} may do nothing` : `${user} may ${grants.join(', ')}`
  }

  /** Whether the user may; what was refused is written down. */
  async may(user, permit) {
    const grants = this.source.grantsOf(user)
    const [area] = permit.split(':')
    if (grants.includes(permit) || grants.includes(`${area}:*`)) return true
    this.refused.push(`${user} ${permit}`)
    return false
  }

  /** Those of the users who may. */
  async among(users, permit) {
    const answers = await Promise.all(users.map((user) => this.may(user, permit)))
    return users.filter((_, index) => answers[index])
  }

  /** Runs the task where the user may; else answers undefined. */
  async guarded(user, permit, task) {
    if (!(await this.may(user, permit))) return undefined
    return task()
  }
}
