import { collect, list } from 'note-pairing'

const on = (tick, key, velocity = 80, channel = 0) => ({ tick, type: 'on', channel, key, velocity })
const off = (tick, key, channel = 0) => ({ tick, type: 'off', channel, key })
console.log(`RESULT ${JSON.stringify([
  list([off(0, 55), on(0, 60), off(480, 60)]),
  collect([on(0, 60), on(100, 60, 0), off(120, 60), off(130, 60)]),
  collect([on(0, 60), off(10, 60, 1), on(20, 60), on(30, 62)]),
  list([]),
  list([on(0, 21), off(5, 21)]),
])}`)
