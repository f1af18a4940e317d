// tough-cookie-expires-null: throws with tough-cookie@4.1.4, answers with tough-cookie@5.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Cookie } = require('tough-cookie')
const cookie = new Cookie({ key: 'a', value: 'b', expires: null })
const other = new Cookie({ key: 'c', value: 'd', expires: new Date('2030-01-01T00:00:00Z') })
show([cookie.expiryTime() ?? null, other.expiryTime(), cookie.cookieString()])
