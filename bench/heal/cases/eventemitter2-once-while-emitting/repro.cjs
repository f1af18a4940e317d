// eventemitter2-once-while-emitting: throws with eventemitter2@1.0.1, answers with eventemitter2@1.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { EventEmitter2 } = require('eventemitter2')
const emitter = new EventEmitter2()
const seen = []
emitter.on('clientLocation.LOCATION', (place) => seen.push(['on', place]))
for (let index = 1; index <= 6; index++) emitter.once('clientLocation.LOCATION', (place) => seen.push([`once ${index}`, place]))
emitter.emit('clientLocation.LOCATION', 'here')
emitter.emit('clientLocation.LOCATION', 'there')
show(seen)
