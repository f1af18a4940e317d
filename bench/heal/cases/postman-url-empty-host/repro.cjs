// postman-url-empty-host: throws with postman-collection@2.1.2, answers with postman-collection@2.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Url } = require('postman-collection')
show([new Url({ path: ['a', 'b'] }).getHost(), new Url('http://example.com/a').getHost()])
