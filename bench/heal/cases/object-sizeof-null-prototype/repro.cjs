// object-sizeof-null-prototype: throws with object-sizeof@1.0.6, answers with object-sizeof@1.0.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sizeof = require('object-sizeof')
const headers = Object.create(null)
headers.host = 'localhost'
headers.port = 80
show([sizeof(headers), sizeof({ host: 'localhost', port: 80 })])
