const { Link } = require('plain-link')

const link = new Link(() => {
  throw new Error('nobody asked for a socket')
})
link.on('message', (message) => console.log(message))
// The process ends before anything was sent.
console.log('closed: ' + link.pause().close().closed)
