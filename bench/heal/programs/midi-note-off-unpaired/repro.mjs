import { list } from 'note-pairing'

console.log(
  list([
    { tick: 0, type: 'off', channel: 0, key: 55 },
    { tick: 0, type: 'on', channel: 0, key: 60, velocity: 90 },
    { tick: 480, type: 'off', channel: 0, key: 60 },
  ]),
)
