const assert = require('node:assert/strict')
const { test } = require('node:test')
const { toLines } = require('../src/cart.js')
const { couponDiscount, discountsFor, loyaltyDiscount, volumeDiscount } = require('../src/discounts.js')

test('a coupon takes its percentage, an unknown one nothing', () => {
  assert.equal(couponDiscount('WELCOME10', 5000), 500)
  assert.equal(couponDiscount('NO-SUCH', 5000), 0)
  assert.equal(couponDiscount(undefined, 5000), 0)
})

test('ten pieces or more get the volume discount', () => {
  assert.equal(volumeDiscount(toLines([{ sku: 'SAG-09', quantity: 10 }]), 3900), 195)
  assert.equal(volumeDiscount(toLines([{ sku: 'SAG-09', quantity: 9 }]), 3510), 0)
})

test('the loyalty discount follows the tier, from 20.00 on', () => {
  assert.equal(loyaltyDiscount('c-100', 10_000), 0)
  assert.equal(loyaltyDiscount('c-101', 10_000), 300)
  assert.equal(loyaltyDiscount('c-102', 10_000), 600)
  assert.equal(loyaltyDiscount('c-102', 1999), 0)
})

test('each discount is taken from the subtotal', () => {
  const lines = toLines([{ sku: 'SAG-09', quantity: 10 }])
  const discounts = discountsFor({ lines, subtotal: 3900, coupon: 'WELCOME10', customerId: 'c-102' })
  assert.deepEqual(discounts, { coupon: 390, volume: 195, loyalty: 234 })
})
