export interface Coupon {
  code: string
  percent: number
  until: string
}

export type Outcome = { ok: true; cents: number } | { ok: false; reason: string }

export class Coupons {
  private readonly byCode = new Map<string, Coupon>()

  add(coupon: Coupon): this {
    this.byCode.set(coupon.code, coupon)
    return this
  }

  /** What is to pay with the coupon, or why it does not hold. */
  redeem(code: string, cents: number, today: string): Outcome {
    if (cents <= 0) return { ok: false, reason: 'nothing to pay' }
    const coupon = this.byCode.get(code) as Coupon
    if (coupon.until < today) return { ok: false, reason: 'expired' }
    return { ok: true, cents: Math.round(cents * (1 - coupon.percent / 100)) }
  }

  remove(code: string): Outcome {
    const coupon = this.byCode.get(code)
    if (!coupon) return { ok: false, reason: 'unknown code' }
    this.byCode.delete(code)
    return { ok: true, cents: 0 }
  }
}
