import { readRows } from './rows.js'

/**
 * Brings the subscribers of a list into the repository, which has `find(email)`, `insert(subscriber)` and
 * `update(subscriber)`, all of them asynchronous.
 */
export class Importer {
  constructor(repository, { tag } = {}) {
    this.repository = repository
    this.tag = tag
  }

  async run(text) {
    const report = { added: 0, changed: 0, skipped: 0 }
    for (const row of readRows(text)) {
      report[await this.#take(row)]++
    }
    return report
  }

  async unsubscribe(email) {
    const subscriber = await this.repository.find(email)
    if (!subscriber) return false
    await this.repository.update({ ...subscriber, active: false })
    return true
  }

  async #take({ email, name }) {
    if (!email.includes('@')) return 'skipped'

    const known = this.repository.find(email)
    if (!known) {
      await this.repository.insert({ email, name, active: true, tags: this.tag ? [this.tag] : [] })
      return 'added'
    }
    // Who has unsubscribed stays so.
    if (this.tag === undefined || known.tags.includes(this.tag)) return 'skipped'
    await this.repository.update({ ...known, tags: [...known.tags, this.tag] })
    return 'changed'
  }
}
