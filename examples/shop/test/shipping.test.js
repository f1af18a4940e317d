const assert = require('node:assert/strict')
const { test } = require('node:test')
const { deliveryPromise, shippingQuote } = require('../src/shipping.js')

test('every kilogram begun is paid for', () => {
  assert.deepEqual(shippingQuote('DE', 1000), { carrier: 'Parcel', price: 530, days: 2 })
  assert.deepEqual(shippingQuote('DE', 1001), { carrier: 'Parcel', price: 570, days: 2 })
})

test('parcels abroad cost more and take longer', () => {
  assert.deepEqual(shippingQuote('CH', 2500), { carrier: 'Parcel International', price: 1850, days: 5 })
})

test('the confirmation names the carrier and the days', () => {
  assert.equal(deliveryPromise('FR'), 'Parcel: 4 working days')
})
