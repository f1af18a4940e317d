import { buyersList } from 'parts-list'

const catalogue = {
  cart: [{ part: 'wheel', count: 4 }, { part: 'frame', count: 1 }],
  wheel: [{ part: 'rim', count: 1 }, { part: 'spoke', count: 12 }],
  rim: [],
  spoke: [],
  frame: [{ part: 'bar', count: 6 }, { part: 'cart', count: 1 }],
  bar: [],
}
console.log(buyersList(catalogue, 'wheel'))
console.log(buyersList(catalogue, 'cart'))
