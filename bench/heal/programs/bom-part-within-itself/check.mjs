import { PartsError, buyersList, purchases } from 'parts-list'

const use = (part, count = 1) => ({ part, count })
const catalogue = {
  cart: [use('wheel', 4), use('frame')],
  wheel: [use('rim'), use('spoke', 12), use('nut', 2)],
  rim: [use('nut', 3)],
  spoke: [],
  nut: [],
  frame: [use('bar', 6), use('cart')],
  bar: [use('nut')],
  self: [use('nut'), use('self', 2)],
  odd: [use('nut', 0.5)],
  hole: [use('bolt')],
  tower: [use('wheel'), use('self')],
  rack: [use('bar', 2), use('rim', 2), use('bar')],
}
const attempt = (name) => {
  try {
    return [...purchases(catalogue, name)]
  } catch (error) {
    return error instanceof PartsError ? [error.code, error.path] : error.name
  }
}
console.log(`RESULT ${JSON.stringify([
  ['wheel', 'cart', 'frame', 'self', 'tower', 'odd', 'hole', 'rack', 'bolt', 'nut'].map(attempt),
  buyersList(catalogue, 'rack'),
  buyersList(catalogue, 'self'),
])}`)
