const COUPONS = [
  { code: 'WELCOME10', percent: 10 },
  { code: 'HARVEST15', percent: 15 },
  { code: 'FRIENDS20', percent: 20 },
]

function findCoupon(code) {
  return COUPONS.find((coupon) => coupon.code === code)
}

module.exports = { findCoupon }
