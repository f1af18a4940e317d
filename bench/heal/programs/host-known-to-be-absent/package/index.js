import { NoSuchHostError } from './errors.js'

export { NoSuchHostError }

/**
 * Remembers where names lead to, also of those that lead nowhere: a name that does not exist is not asked for again
 * before `absentMs` have passed.
 */
export class NameCache {
  /**
   * @param {(host: string) => Promise<{ address: string, ttl: number } | null>} resolve null: there is no such name
   * @param {{ absentMs?: number, now?: () => number }} [options]
   */
  constructor(resolve, { absentMs = 5000, now = Date.now } = {}) {
    this.resolve = resolve
    this.absentMs = absentMs
    this.now = now
    this.entries = new Map()
  }

  /**
   * The address of a host.
   *
   * @throws {NoSuchHostError}
   */
  async lookup(host) {
    const name = host.toLowerCase().replace(/\.$/, '')
    const entry = this.entries.get(name)
    if (entry && entry.until > this.now()) return entry.record.address

    const record = await this.resolve(name)
    if (record === null) {
      this.entries.set(name, { record, until: this.now() + this.absentMs })
      throw new NoSuchHostError(name)
    }
    this.entries.set(name, { record, until: this.now() + record.ttl * 1000 })
    return record.address
  }

  /** Whether a service may be reached; errors of the resolver itself are not hidden. */
  async exists(host) {
    try {
      await this.lookup(host)
      return true
    } catch (error) {
      if (error instanceof NoSuchHostError) return false
      throw error
    }
  }

  /** What is remembered now, as `name address`, absent names with a dash. */
  dump() {
    return [...this.entries]
      .filter(([, { until }]) => until > this.now())
      .map(([name, { record }]) => `${name} ${record ? record.address : '-'}`)
      .sort()
  }
}
