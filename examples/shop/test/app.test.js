const assert = require('node:assert/strict')
const { after, before, test } = require('node:test')
const { createApp } = require('../src/app.js')

let server
let origin

before(async () => {
  await new Promise((resolve) => {
    server = createApp().listen(0, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${server.address().port}`
})

after(() => server.close())

test('products can be listed, opened and searched', async () => {
  const garden = await (await fetch(`${origin}/products?category=garden`)).json()
  assert.equal(garden.length, 4)
  const mug = await (await fetch(`${origin}/products/MUG-01`)).json()
  assert.deepEqual(mug, { sku: 'MUG-01', name: 'Stoneware mug', category: 'kitchen', price: '14.90' })
  const found = await (await fetch(`${origin}/search?q=linen`)).json()
  assert.deepEqual(
    found.map((product) => product.sku),
    ['TWL-05'],
  )
  assert.equal((await fetch(`${origin}/products/NOPE`)).status, 404)
})

test('a customer checks out and finds the order again', async () => {
  const response = await checkout({
    customerId: 'c-101',
    coupon: 'WELCOME10',
    delivery: 'DE',
    items: [{ sku: 'POT-02', quantity: 1 }],
  })
  assert.equal(response.status, 200)
  const order = await response.json()
  assert.equal(order.discount, '5.14')
  assert.equal(order.shipping, '5.70')
  assert.equal(order.total, '40.06')
  const kept = await (await fetch(`${origin}/orders/${order.number}`)).json()
  assert.equal(kept.total, '40.06')
})

test('a checkout that cannot be served says why', async () => {
  const empty = await checkout({ customerId: 'c-100', delivery: 'DE', items: [] })
  assert.equal(empty.status, 400)
  assert.deepEqual(await empty.json(), { error: 'The cart is empty.' })
  const nowhere = await checkout({ customerId: 'c-100', items: [{ sku: 'MUG-01', quantity: 1 }] })
  assert.equal(nowhere.status, 400)
})

test('a shipping quote needs a destination and a weight', async () => {
  const quote = await (await fetch(`${origin}/shipping/quote?to=AT&grams=800`)).json()
  assert.deepEqual(quote, { carrier: 'Parcel', price: '8.50', days: 3 })
  assert.equal((await fetch(`${origin}/shipping/quote?to=Austria&grams=800`)).status, 400)
  assert.equal((await fetch(`${origin}/shipping/quote?to=AT&grams=heavy`)).status, 400)
})

function checkout(body) {
  return fetch(`${origin}/checkout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
