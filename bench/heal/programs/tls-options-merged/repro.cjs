const { describe } = require('socket-options')
console.log(describe({ port: 8443 }))
console.log(describe({ tls: { minimum: 'TLSv1.3' } }))
