'use strict'

const { Buffer } = require('node:buffer')

/** What lies in the basket, kept in a cookie: articles with their counts. Whoever has no cookie has an empty basket. */
function readBasket(cookie) {
  if (!cookie) return { items: [] }
  const text = Buffer.from(cookie, 'base64').toString('utf8')
  const data = JSON.parse(text)
  if (!Array.isArray(data.items)) return { items: [] }
  return { items: data.items.filter(({ count }) => count > 0) }
}

function writeBasket({ items }) {
  return Buffer.from(JSON.stringify({ items })).toString('base64')
}

module.exports = { readBasket, writeBasket }
