'use strict'

class LetterError extends Error {
  /**
   * @param {'place' | 'filter'} what
   * @param {string} named
   */
  constructor(what, named) {
    super(`the ${what} "${named}" is not known`)
    this.name = 'LetterError'
    this.what = what
    this.named = named
  }
}

module.exports = { LetterError }
