'use strict'

var crypto = require('crypto')

var VERSION = 'v1'
var ROUNDS = 1000
var KEY_BYTES = 20

/**
 * @param {string} password
 * @param {string} [salt] hexadecimal; a new one where it is not given
 * @returns {string} what can be kept
 */
exports.hash = function (password, salt) {
  if (typeof password !== 'string') throw new TypeError('A password is text.')
  salt = salt || crypto.randomBytes(8).toString('hex')
  return [VERSION, ROUNDS, salt, derive(password, salt, ROUNDS)].join('$')
}

/**
 * @param {string} password
 * @param {string} kept what `hash` has answered, of this release or an older one
 * @returns {boolean}
 */
exports.matches = function (password, kept) {
  var parts = String(kept).split('$')
  if (parts.length !== 4 || parts[0] !== VERSION) return false
  var expected = Buffer.from(parts[3], 'hex')
  var found = Buffer.from(derive(password, parts[2], Number(parts[1])), 'hex')
  return expected.length === found.length && crypto.timingSafeEqual(expected, found)
}

/** @returns {number} rounds of a kept hash, 0 for none */
exports.rounds = function (kept) {
  var parts = String(kept).split('$')
  return parts.length === 4 ? Number(parts[1]) : 0
}

function derive (password, salt, rounds) {
  return crypto.pbkdf2Sync(password, salt, rounds, KEY_BYTES).toString('hex')
}
