const EventHub = require('event-hub')
const hub = new EventHub()
const listener = () => {}
const same = hub.off('a', listener) === hub
hub.on('b', listener).on('b', () => {}).off('b', listener)
console.log(`RESULT ${JSON.stringify([same, hub.emit('a'), hub.emit('b')])}`)
