import { HttpError } from './http-error.js'

/** The order in a value, or an HttpError. */
export function checkOrder(value) {
  if (typeof value !== 'object' || value === null) throw new HttpError(422, 'An order is an object')
  const { customer, lines } = value
  if (typeof customer !== 'string') throw new HttpError(422, 'An order has a customer')
  if (!Array.isArray(lines) || lines.length === 0) throw new HttpError(422, 'An order has lines')
  for (const { article, count } of lines) {
    if (!Number.isInteger(count) || count < 1) throw new HttpError(422, `How many of ${article}?`)
  }
  return { customer, lines }
}
