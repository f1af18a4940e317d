const { Router } = require('express')
const { toAmount } = require('../money.js')
const { placeOrder } = require('../orders.js')
const { isDestination } = require('./destination.js')

const checkoutRoutes = Router()

checkoutRoutes.post('/checkout', (req, res) => {
  const { items, coupon, customerId, delivery } = req.body ?? {}
  if (!isDestination(delivery)) return res.status(400).json({ error: 'Say where it goes: a country code, or pickup.' })
  const order = placeOrder({ items, coupon, customerId, delivery })
  res.json({
    number: order.number,
    subtotal: toAmount(order.subtotal),
    discount: toAmount(order.discount),
    shipping: toAmount(order.shipping),
    total: toAmount(order.total),
    promise: order.promise,
  })
})

module.exports = { checkoutRoutes }
