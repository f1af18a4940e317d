import { poster, summarize, take } from 'shift-rota'

const lea = { name: 'Lea', contract: 15 }
const tom = { name: 'Tom', contract: 40 }
const shift = (day, start, end, worker = null) => ({ day, start, end, worker })
const week = [shift('Mon', 14, 22), shift('Mon', 6, 14, lea), shift('Tue', 22, 6), shift('Tue', 22, 6, tom), shift('Wed', 6, 14, lea), shift('Thu', 0, 5)]
console.log(`RESULT ${JSON.stringify([
  summarize(week),
  summarize(take(week, 0, tom)),
  summarize([shift('Sun', 8, 12)]),
  summarize([]),
  poster(week.slice(0, 2)),
])}`)
