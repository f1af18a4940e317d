// primus-emitter-inherited-id: throws with primus-emitter@3.0.3, answers with primus-emitter@3.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Primus = require('primus')
const server = require('http').createServer()
const primus = new Primus(server, { transformer: 'websockets' })
primus.use('emitter', 'primus-emitter')
const seen = []
primus.on('connection', (spark) => spark.on('hello', (name) => seen.push(name)))
server.listen(0, '127.0.0.1', () => {
  const socket = new primus.Socket(`http://127.0.0.1:${server.address().port}`)
  socket.on('open', () => {
    socket.send('hello', 'Ada')
    socket.write({ id: '__defineGetter__', data: ['foo'], type: 1 })
    setTimeout(() => { show(seen); process.exit() }, 500)
  })
})
