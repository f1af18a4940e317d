import { split, Tab } from 'bill-split'

const guests = (...heads) => heads.map((count, at) => ({ name: 'ABCD'[at], heads: count }))
const cents = (total, ...heads) => split(total, guests(...heads)).map((share) => share.cents)
const tab = new Tab(guests(1, 2, 1)).paid('A', 5001).paid('B', 1994)
console.log(`RESULT ${JSON.stringify([
  cents(700, 1), cents(5000, 1, 1, 1), cents(5001, 1, 1, 1), cents(5002, 1, 1, 1), cents(1001, 1, 2, 1), cents(0, 1, 1), cents(3, 1, 1, 1, 1),
  cents(100), cents(100, 0), tab.settle(), ['A', 'B', 'C', 'D'].map((name) => tab.balance(name)),
])}`)
