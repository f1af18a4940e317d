import { EventEmitter } from 'node:events'
import { Calls } from 'worker-calls'
const sent = []
const port = new EventEmitter()
port.postMessage = (message) => sent.push(message)
const calls = new Calls(port, { timeout: 40 })
const told = []
const hear = (promise) => promise.then((value) => told.push(value), (error) => told.push(error.name === 'CallTimeout' ? error.name : error.message))
const late = hear(calls.call('late'))
await late
told.push(calls.pending)
let thrown = false
try {
  port.emit('message', { id: sent[0].id, result: 1 })
  port.emit('message', { id: sent[0].id, error: 'x' })
  port.emit('message', { id: 77, result: 1 })
} catch { thrown = true }
const soon = hear(calls.call('soon', 2))
const bad = hear(calls.call('bad'))
const left = hear(calls.call('left'))
port.emit('message', { id: sent[1].id, result: 'two' })
port.emit('message', { id: sent[2].id, error: 'no' })
told.push(calls.pending)
calls.close()
await Promise.all([soon, bad, left])
console.log(`RESULT ${JSON.stringify([told, thrown, calls.pending, sent[1].params])}`)
