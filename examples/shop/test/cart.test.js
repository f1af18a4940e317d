const assert = require('node:assert/strict')
const { test } = require('node:test')
const { gramsOf, subtotalOf, toLines } = require('../src/cart.js')
const { toAmount } = require('../src/money.js')

test('lines carry the product, the quantity and the total', () => {
  const lines = toLines([
    { sku: 'MUG-01', quantity: 2 },
    { sku: 'TWL-05', quantity: 1 },
  ])
  assert.equal(lines[0].product.name, 'Stoneware mug')
  assert.equal(lines[0].total, 2980)
  assert.equal(subtotalOf(lines), 4230)
  assert.equal(gramsOf(lines), 1020)
})

test('an empty cart, an unknown product and a wrong quantity are refused', () => {
  assert.throws(() => toLines([]), { status: 400 })
  assert.throws(() => toLines([{ sku: 'NOPE', quantity: 1 }]), { status: 404 })
  assert.throws(() => toLines([{ sku: 'MUG-01', quantity: 0 }]), { status: 400 })
})

test('amounts leave the shop with two decimals', () => {
  assert.equal(toAmount(4230), '42.30')
  assert.equal(toAmount(5), '0.05')
})
