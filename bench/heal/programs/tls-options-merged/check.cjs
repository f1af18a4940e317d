const { describe } = require('socket-options')
console.log(`RESULT ${JSON.stringify([describe({ port: 8443 }), describe({ tls: { minimum: 'TLSv1.3' } }), describe({ tls: { ciphers: ['C'] } })])}`)
