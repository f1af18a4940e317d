const { Router } = require('express')
const { toAmount } = require('../money.js')
const { shippingQuote } = require('../shipping.js')
const { isDestination } = require('./destination.js')

const GRAMS_MAX = 30_000

const shippingRoutes = Router()

shippingRoutes.get('/shipping/quote', (req, res) => {
  const { to } = req.query
  const grams = Number(req.query.grams)
  if (!isDestination(to)) return res.status(400).json({ error: 'Say where it goes: ?to=DE' })
  if (!(grams > 0 && grams <= GRAMS_MAX)) return res.status(400).json({ error: `Parcels weigh 1 to ${GRAMS_MAX} g.` })
  const quote = shippingQuote(to, grams)
  res.json({ carrier: quote.carrier, price: toAmount(quote.price), days: quote.days })
})

module.exports = { shippingRoutes }
