const { Emitter } = require('small-emitter')
const told = []
const emitter = new Emitter()
emitter.on(() => told.push('a'), { once: true }).on(() => told.push('b')).on(() => told.push('c'), { once: true }).on(() => told.push('d'))
emitter.emit(1)
emitter.emit(2)
console.log(`RESULT ${JSON.stringify(told)}`)
