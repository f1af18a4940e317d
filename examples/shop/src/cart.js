const { findProduct } = require('./catalogue.js')
const { RequestError } = require('./errors.js')
const { sum } = require('./money.js')

const LINES_MAX = 50
const QUANTITY_MAX = 99

/** Turns what the browser keeps, `[{ sku, quantity }]`, into lines with products and prices. */
function toLines(items) {
  if (!Array.isArray(items) || items.length === 0) throw new RequestError('The cart is empty.')
  if (items.length > LINES_MAX) throw new RequestError(`A cart holds at most ${LINES_MAX} lines.`)
  return items.map(toLine)
}

function subtotalOf(lines) {
  return sum(lines.map((line) => line.total))
}

function gramsOf(lines) {
  return sum(lines.map((line) => line.product.grams * line.quantity))
}

function toLine(item) {
  const product = findProduct(item?.sku)
  if (!product) throw new RequestError(`There is no product ${item?.sku}.`, 404)
  const { quantity } = item
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > QUANTITY_MAX) {
    throw new RequestError(`The quantity of ${product.sku} must be from 1 to ${QUANTITY_MAX}.`)
  }
  return { product, quantity, total: product.price * quantity }
}

module.exports = { toLines, subtotalOf, gramsOf }
