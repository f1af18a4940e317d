import { Heartbeat, stopAll } from 'heart-beat'

const one = new Heartbeat(async () => {}, { every: 5 })
const other = new Heartbeat(async () => {}, { every: 5 })
one.start()
await stopAll([one, other])
console.log(one.isRunning, other.isRunning)
