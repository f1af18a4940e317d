const { Emitter } = require('small-emitter')
const emitter = new Emitter().on(() => {}, { once: true }).on(() => console.log('told'))
console.log(emitter.emit(1))
