import { Coupons } from 'coupon-desk'
const coupons = new Coupons().add({ code: 'TEN', percent: 10, until: '2030-01-01' })
for (const code of ['TEN', 'TEM']) {
  const { ok } = coupons.redeem(code, 1000, '2024-01-01')
  console.log(code, ok)
}
