import { expect, test } from 'vitest'
import { routeOfRequest } from './route.ts'

test.each([
  ['get', '/cart/42?x=1', 'GET /cart/:id'],
  ['POST', 'http://127.0.0.1:8080/checkout', 'POST /checkout'],
  ['GET', '/', 'GET /'],
  ['GET', 'https://shop.test', 'GET /'],
  ['GET', '/users/9f0a3b1c-1111-4222-8333-444455556666/orders', 'GET /users/:id/orders'],
  ['GET', '/static/deadbeefcafe/app', 'GET /static/:id/app'],
  ['GET', '/products/blue-shirt', 'GET /products/blue-shirt'],
  ['GET', '/api/v2/items#top', 'GET /api/v2/items'],
  ['GET', `/${'x'.repeat(100)}`, 'GET /:id'],
])('routeOfRequest %s %s', (method, url, route) => {
  expect(routeOfRequest(method, url)).toBe(route)
})
