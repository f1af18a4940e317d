const EventHub = require('event-hub')
const hub = new EventHub()
const heard = []
const listener = (text) => heard.push(text)
hub.off('message', listener).on('message', listener)
hub.emit('message', 'hello')
console.log(heard)
