// jsonwebtoken-number-token: throws with jsonwebtoken@7.2.1, answers with jsonwebtoken@7.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const jwt = require('jsonwebtoken')
jwt.verify(42, 'secret', (error, decoded) => {
  show([error && error.name, error && error.message, decoded === undefined])
})
