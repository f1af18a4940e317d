const { gramsOf, subtotalOf, toLines } = require('./cart.js')
const { discountsFor } = require('./discounts.js')
const { sum } = require('./money.js')
const { deliveryPromise, shippingQuote } = require('./shipping.js')

const ORDERS_KEPT = 1000

const orders = new Map()
let lastNumber = 1000

/** Prices the cart, keeps the order, and returns it. */
function placeOrder({ items, coupon, customerId, delivery }) {
  const price = priceCart({ items, coupon, customerId, delivery })
  lastNumber += 1
  const order = { number: `S-${lastNumber}`, customerId, delivery, promise: deliveryPromise(delivery), ...price }
  orders.set(order.number, order)
  if (orders.size > ORDERS_KEPT) orders.delete(orders.keys().next().value)
  return order
}

function findOrder(number) {
  return orders.get(number)
}

function priceCart({ items, coupon, customerId, delivery }) {
  const lines = toLines(items)
  const subtotal = subtotalOf(lines)
  const discount = sum(Object.values(discountsFor({ lines, subtotal, coupon, customerId })))
  const shipping = delivery === 'pickup' ? 0 : shippingQuote(delivery, gramsOf(lines)).price
  return { subtotal, discount, shipping, total: subtotal - discount + shipping }
}

module.exports = { placeOrder, findOrder, priceCart }
