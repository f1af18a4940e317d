import type { Crowd, Visit } from './visits.ts'

export interface Scenario {
  name: string
  title: string
  /** The request that fails first. */
  request: Visit
  /** Who comes to the shop from then on; few, so that the cores are left to the repair. */
  crowd: Crowd
  /** Who comes once there are two releases to compare. */
  canaryCrowd: Crowd
  expected: 'healed' | 'rolled_back'
  /** Asked when it is over. */
  finally: readonly Expectation[]
}

export interface Expectation {
  what: string
  request: Visit
  status: number
  /** Fields of the answer that must be so. */
  body?: Record<string, unknown>
}

/** A visit that fails costs a tenth of a second of a core: the SDK looks at local variables. */
const SLOW = { visitsPerSecond: 2 }
const FAST = { visitsPerSecond: 60 }
const GUESTS: Crowd = { ...SLOW, checkouts: 0.7, quotes: 0.1, guests: 0.3, pickups: 0.3, lowerCase: 0 }
const LOWER_CASE: Crowd = { ...SLOW, checkouts: 0.6, quotes: 0.3, guests: 0.3, pickups: 0.6, lowerCase: 0.1 }

const GUEST_CHECKOUT = checkoutOf({ items: [{ sku: 'MUG-01', quantity: 2 }], delivery: 'DE' })
const PICKUP_CHECKOUT = checkoutOf({ items: [{ sku: 'POT-02', quantity: 1 }], delivery: 'pickup', customerId: 'c-100' })
const LOWER_CASE_QUOTE: Visit = { method: 'GET', path: '/shipping/quote?to=de&grams=800' }

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'healed',
    title: 'A guest checks out, and the shop breaks',
    request: GUEST_CHECKOUT,
    crowd: GUESTS,
    canaryCrowd: { ...GUESTS, ...FAST },
    expected: 'healed',
    finally: [{ what: 'the same request', request: GUEST_CHECKOUT, status: 200, body: { total: '35.10' } }],
  },
  {
    name: 'bad_fix',
    title: 'A client writes a country in lower case; a fix is put forward that looks right',
    request: LOWER_CASE_QUOTE,
    crowd: LOWER_CASE,
    canaryCrowd: { ...LOWER_CASE, ...FAST },
    expected: 'rolled_back',
    finally: [
      { what: 'an order of the kind that the fix broke', request: PICKUP_CHECKOUT, status: 200 },
      { what: 'the same request, left to a person', request: LOWER_CASE_QUOTE, status: 500 },
    ],
  },
]

function checkoutOf(body: object): Visit {
  return { method: 'POST', path: '/checkout', body }
}
