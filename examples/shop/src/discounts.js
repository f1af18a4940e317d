const { findCoupon } = require('./coupons.js')
const { findCustomer } = require('./customers.js')
const { percentOf, sum } = require('./money.js')

const VOLUME = { pieces: 10, percent: 5 }
const LOYALTY = { subtotalMin: 2000, percent: { basic: 0, silver: 3, gold: 6 } }

/** Discounts in cents. They do not build on each other: each is taken from the subtotal. */
function discountsFor({ lines, subtotal, coupon, customerId }) {
  return {
    coupon: couponDiscount(coupon, subtotal),
    volume: volumeDiscount(lines, subtotal),
    loyalty: loyaltyDiscount(customerId, subtotal),
  }
}

function couponDiscount(code, subtotal) {
  const coupon = findCoupon(code)
  if (!coupon) return 0
  return percentOf(subtotal, coupon.percent)
}

function volumeDiscount(lines, subtotal) {
  const pieces = sum(lines.map((line) => line.quantity))
  if (pieces < VOLUME.pieces) return 0
  return percentOf(subtotal, VOLUME.percent)
}

function loyaltyDiscount(customerId, subtotal) {
  if (subtotal < LOYALTY.subtotalMin) return 0
  const customer = findCustomer(customerId)
  return percentOf(subtotal, LOYALTY.percent[customer.tier])
}

module.exports = { discountsFor, couponDiscount, volumeDiscount, loyaltyDiscount }
