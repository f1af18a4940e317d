'use strict'

/** Sends a text to people of an address book by their names. */
class MailRound {
  constructor(book, send) {
    this.book = book
    this.send = send
  }

  /**
   * @param {string[]} names
   * @param {string} text
   * @returns {Promise<{ sent: string[], failed: { name: string, reason: string }[] }>} every name is in one of the two
   */
  async notify(names, text) {
    const sent = []
    const failed = []
    for (const name of names) {
      const person = this.book.find((each) => each.name === name)
      if (person.muted) {
        failed.push({ name, reason: 'muted' })
        continue
      }
      try {
        await this.send(person.email, text)
        sent.push(name)
      } catch (error) {
        failed.push({ name, reason: error.message })
      }
    }
    return { sent, failed }
  }
}

module.exports = MailRound
