// request-cookie: throws with request@2.29.0, answers with request@2.34.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const request = require('request')
const cookie = request.cookie('sid=abc; Path=/')
show([cookie.key, cookie.value, cookie.path])
