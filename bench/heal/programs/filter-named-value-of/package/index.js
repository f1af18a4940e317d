'use strict'

const { LetterError } = require('./error')

const PLACE = /\{\s*([\w.]+)\s*((?:\|\s*\w+\s*)*)\}/g

/** Filters of every letter; `options.filters` adds others or replaces them. */
const FILTERS = {
  upper: (text) => text.toUpperCase(),
  title: (text) => text.replace(/(^|\s)\S/g, (first) => first.toUpperCase()),
  euro: (text) => `${Number(text).toFixed(2)} EUR`,
}

/**
 * Fills the places of a letter: `Dear {name | title}, you owe us {debt | euro}.`
 *
 * A letter with a mistake is not sent: an unknown place or filter is a LetterError, and so is a filter that fails to
 * answer text.
 *
 * @param {string} letter
 * @param {Record<string, unknown>} values
 * @param {{ filters?: Record<string, (text: string) => string> }} [options]
 */
function fill(letter, values, options = {}) {
  const filters = { ...FILTERS, ...options.filters }
  return letter.replace(PLACE, (_, name, chain) => {
    const value = lookup(values, name)
    if (value === undefined || value === null) throw new LetterError('place', name)
    return namesOf(chain).reduce((text, filter) => apply(filters, filter, text), String(value))
  })
}

function namesOf(chain) {
  return chain.split('|').map((name) => name.trim()).filter((name) => name !== '')
}

function apply(filters, name, text) {
  const filter = filters[name]
  if (filter === undefined) throw new LetterError('filter', name)
  const filtered = filter(text)
  if (typeof filtered !== 'string') throw new LetterError('filter', name)
  return filtered
}

function lookup(values, name) {
  return name.split('.').reduce((at, key) => (isOwn(at, key) ? at[key] : undefined), values)
}

function isOwn(at, key) {
  return at !== null && at !== undefined && Object.prototype.hasOwnProperty.call(at, key)
}

/** Fills one letter for many; answers those that were filled, and whom none could be filled for. */
function fillAll(letter, people, options) {
  const letters = []
  const failed = []
  for (const person of people) {
    try {
      letters.push(fill(letter, person, options))
    } catch (error) {
      if (!(error instanceof LetterError)) throw error
      failed.push(`${person.name}: ${error.message}`)
    }
  }
  return { letters, failed }
}

module.exports = { fill, fillAll, LetterError }
