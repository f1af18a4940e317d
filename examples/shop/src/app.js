const Sentry = require('@sentry/node')
const express = require('express')
const { catalogueRoutes } = require('./routes/catalogue.js')
const { checkoutRoutes } = require('./routes/checkout.js')
const { orderRoutes } = require('./routes/orders.js')
const { shippingRoutes } = require('./routes/shipping.js')

function createApp() {
  const app = express()
  app.disable('x-powered-by')
  app.use(express.json({ limit: '100kb' }))

  app.get('/healthz', (_req, res) => res.json({ status: 'ok', release: process.env.SENTRY_RELEASE ?? null }))
  app.use(catalogueRoutes)
  app.use(checkoutRoutes)
  app.use(orderRoutes)
  app.use(shippingRoutes)

  Sentry.setupExpressErrorHandler(app)
  app.use(answerError)
  return app
}

function answerError(error, _req, res, _next) {
  const status = error.status ?? 500
  res.status(status).json({ error: status < 500 ? error.message : 'Something went wrong. We are looking into it.' })
}

module.exports = { createApp }
