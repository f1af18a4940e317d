const { Router } = require('express')
const { findProduct, listProducts, searchProducts } = require('../catalogue.js')
const { toAmount } = require('../money.js')

const catalogueRoutes = Router()

catalogueRoutes.get('/products', (req, res) => {
  res.json(listProducts(req.query.category).map(present))
})

catalogueRoutes.get('/products/:sku', (req, res) => {
  const product = findProduct(req.params.sku)
  if (!product) return res.status(404).json({ error: 'There is no such product.' })
  res.json(present(product))
})

catalogueRoutes.get('/search', (req, res) => {
  const text = req.query.q
  if (typeof text !== 'string') return res.status(400).json({ error: 'Say what to search for: ?q=...' })
  res.json(searchProducts(text).map(present))
})

function present({ sku, name, category, price }) {
  return { sku, name, category, price: toAmount(price) }
}

module.exports = { catalogueRoutes }
