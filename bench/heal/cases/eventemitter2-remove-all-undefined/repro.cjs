// eventemitter2-remove-all-undefined: throws with eventemitter2@5.0.0, answers with eventemitter2@5.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { EventEmitter2 } = require('eventemitter2')
const emitter = new EventEmitter2({ wildcard: true })
const seen = []
emitter.on('open', () => seen.push('open'))
emitter.emit('open')
emitter.removeAllListeners(undefined)
emitter.emit('open')
show(seen)
