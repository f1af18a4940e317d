import { poster, summarize } from 'shift-rota'

const lea = { name: 'Lea', contract: 20 }
const shifts = [
  { day: 'Mon', start: 6, end: 14, worker: lea },
  { day: 'Mon', start: 14, end: 22, worker: null },
  { day: 'Tue', start: 6, end: 14, worker: lea },
]
console.log(poster(shifts))
console.log(summarize(shifts))
