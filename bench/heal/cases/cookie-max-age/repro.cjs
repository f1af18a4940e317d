// cookie-max-age: throws with cookie@0.0.1, answers with cookie@0.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cookie = require('cookie')
show([cookie.serialize('id', 'a b', { maxAge: 60, httpOnly: true }), cookie.serialize('id', 'c')])
