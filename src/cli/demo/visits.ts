import type { Random } from './seeded.ts'

/** One request of a customer. */
export interface Visit {
  method: 'GET' | 'POST'
  /** With the query. */
  path: string
  body?: unknown
}

/** Who comes to the shop: how often, and shares from 0 to 1. */
export interface Crowd {
  visitsPerSecond: number
  /** Of all visits; the rest look at products. */
  checkouts: number
  quotes: number
  /** Of checkouts: without an account. */
  guests: number
  /** Of checkouts: collected in the store. */
  pickups: number
  /** Of quotes: from clients that write country codes in lower case. */
  lowerCase: number
}

const SKUS = ['MUG-01', 'POT-02', 'BRD-03', 'KNF-04', 'TWL-05', 'APR-06', 'SAG-09', 'THY-10', 'TRW-11', 'CAN-12']
const COUNTRIES = ['DE', 'AT', 'FR', 'NL', 'CH', 'GB']
const CUSTOMERS = ['c-100', 'c-101', 'c-102', 'c-103', 'c-104']
const COUPONS = ['WELCOME10', 'HARVEST15', 'OUT-OF-DATE']
const SEARCHES = ['tea', 'linen', 'seeds', 'wool', 'oak board']
const COUPON_SHARE = 0.3
const QUOTE_GRAMS_MAX = 5000

export function nextVisit(crowd: Crowd, random: Random): Visit {
  const kind = random()
  if (kind < crowd.checkouts) return checkout(crowd, random)
  if (kind < crowd.checkouts + crowd.quotes) return quote(crowd, random)
  return browse(random)
}

function checkout(crowd: Crowd, random: Random): Visit {
  const items = Array.from({ length: 1 + below(3, random) }, () => ({
    sku: pick(SKUS, random),
    quantity: 1 + below(4, random),
  }))
  const body = {
    items,
    delivery: random() < crowd.pickups ? 'pickup' : pick(COUNTRIES, random),
    ...(random() < crowd.guests ? {} : { customerId: pick(CUSTOMERS, random) }),
    ...(random() < COUPON_SHARE ? { coupon: pick(COUPONS, random) } : {}),
  }
  return { method: 'POST', path: '/checkout', body }
}

function quote(crowd: Crowd, random: Random): Visit {
  const country = pick(COUNTRIES, random)
  const to = random() < crowd.lowerCase ? country.toLowerCase() : country
  return { method: 'GET', path: `/shipping/quote?to=${to}&grams=${1 + below(QUOTE_GRAMS_MAX, random)}` }
}

function browse(random: Random): Visit {
  const kind = below(3, random)
  if (kind === 0) return { method: 'GET', path: '/products' }
  if (kind === 1) return { method: 'GET', path: `/products/${pick(SKUS, random)}` }
  return { method: 'GET', path: `/search?q=${encodeURIComponent(pick(SEARCHES, random))}` }
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[below(values.length, random)] as T
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit)
}
