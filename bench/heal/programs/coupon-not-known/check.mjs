import { Coupons } from 'coupon-desk'
const coupons = new Coupons().add({ code: 'TEN', percent: 10, until: '2024-06-01' })
console.log(`RESULT ${JSON.stringify([coupons.redeem('TEN', 1000, '2024-01-01'), coupons.redeem('TEM', 1000, '2024-01-01'), coupons.redeem('TEN', 1000, '2025-01-01')])}`)
