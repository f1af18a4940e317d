const { Router } = require('express')
const { toAmount } = require('../money.js')
const { findOrder } = require('../orders.js')

const orderRoutes = Router()

orderRoutes.get('/orders/:number', (req, res) => {
  const order = findOrder(req.params.number)
  if (!order) return res.status(404).json({ error: 'There is no such order.' })
  res.json({ number: order.number, total: toAmount(order.total), promise: order.promise })
})

module.exports = { orderRoutes }
