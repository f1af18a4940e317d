import * as Sentry from '@sentry/node'
import express from 'express'
import { catalogueRoutes } from './routes/catalogue.js'
import { checkoutRoutes } from './routes/checkout.js'
import { orderRoutes } from './routes/orders.js'
import { shippingRoutes } from './routes/shipping.js'

export function createApp() {
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
