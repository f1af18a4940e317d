import { Heartbeat, stopAll } from 'heart-beat'

const result = []
let isDown = false
let answered = 0
const ping = async () => {
  await new Promise((resolve) => setTimeout(resolve, 3))
  answered += 1
  if (isDown) throw new Error('down')
}
const one = new Heartbeat(ping, { every: 2, tolerance: 2 })
const other = new Heartbeat(ping)
await other.stop()
one.start()
one.start()
result.push(one.isRunning)
const before = answered
await stopAll([one, other])
result.push(before, answered, one.isRunning, other.isRunning)
await one.stop()
isDown = true
one.start()
await new Promise((resolve) => one.once('dead', resolve))
await one.stop()
result.push(one.isRunning)
const atEnd = answered
await new Promise((resolve) => setTimeout(resolve, 20))
result.push(answered === atEnd)
console.log('RESULT ' + JSON.stringify(result))
