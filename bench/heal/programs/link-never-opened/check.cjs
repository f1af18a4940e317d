const { EventEmitter } = require('events')
const { Link } = require('plain-link')

const log = []
function connect() {
  const socket = new EventEmitter()
  for (const name of ['write', 'pause', 'resume', 'end']) socket[name] = (text) => log.push(text ? [name, text] : name)
  return socket
}
const never = new Link(connect)
const result = [never.close() === never, never.closed]
try {
  never.send('x')
} catch (error) {
  result.push(error.message)
}
const used = new Link(connect, { mark: '#' })
used.send('hello').send({ a: 1 }).pause()
used.socket.emit('close')
result.push(used.resume() === used, used.close() === used, used.closed)
const open = new Link(connect)
open.open().close()
result.push(open.closed, log)
console.log('RESULT ' + JSON.stringify(result))
