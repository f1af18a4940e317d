// eventemitter2-off-after-remove-all: throws with eventemitter2@2.1.0, answers with eventemitter2@3.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { EventEmitter2 } = require('eventemitter2')
const emitter = new EventEmitter2({ wildcard: true })
const seen = []
const log = () => seen.push('log')
emitter.on('door.open', log)
emitter.on('door.close', log)
emitter.removeAllListeners('door.open')
emitter.off('door.close', log)
emitter.once('door.lock', log)
emitter.emit('door.lock')
emitter.emit('door.open')
show(seen)
