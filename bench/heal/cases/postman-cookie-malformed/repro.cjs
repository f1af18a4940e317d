// postman-cookie-malformed: throws with postman-collection@3.5.2, answers with postman-collection@3.5.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Cookie } = require('postman-collection')
show(new Cookie('rate=50%; Path=/').toJSON())
