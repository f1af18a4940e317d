import { fiveDigits } from './postcode.js'

/** Zones by the first two digits; all others are far. */
const ZONES = new Map([
  ['01', 'near'],
  ['02', 'near'],
  ['04', 'near'],
  ['10', 'middle'],
  ['12', 'middle'],
  ['99', 'middle'],
])

const PRICES = { near: 490, middle: 620, far: 790 }

/**
 * Rows as they come from the sheets of the shops.
 *
 * @typedef {{ name: string, street: string, postcode: string | number, city: string }} Row
 */

/** @param {Row} row */
export function label(row) {
  return [row.name, row.street, `${fiveDigits(row.postcode)} ${row.city}`].join('\n')
}

/**
 * The zone of a postcode.
 *
 * @param {string | number} postcode
 * @returns {'near' | 'middle' | 'far'}
 */
export function zoneOf(postcode) {
  return ZONES.get(postcode.trim().slice(0, 2)) ?? 'far'
}

/**
 * What the parcels of a sheet cost, by zone and in all.
 *
 * @param {Row[]} rows
 */
export function costs(rows) {
  const counts = { near: 0, middle: 0, far: 0 }
  for (const row of rows) counts[zoneOf(row.postcode)]++
  const cents = Object.entries(counts).reduce((sum, [zone, count]) => sum + PRICES[zone] * count, 0)
  return { ...counts, cents }
}
