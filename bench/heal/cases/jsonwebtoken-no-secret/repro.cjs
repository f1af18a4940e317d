// jsonwebtoken-no-secret: throws with jsonwebtoken@5.0.2, answers with jsonwebtoken@5.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const jwt = require('jsonwebtoken')
const token = jwt.sign({ user: 'ann' }, 'secret')
jwt.verify(token, undefined, (err, payload) => show([err && err.name, err && err.message, payload]))
