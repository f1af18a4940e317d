// tough-cookie-proto-name: throws with tough-cookie@4.1.2, answers with tough-cookie@4.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { CookieJar } = require('tough-cookie')
const jar = new CookieJar()
jar.setCookieSync('session=abc; Path=/', 'http://example.com/')
jar.setCookieSync('__proto__=1; Path=/', 'http://example.com/')
const keys = jar.getCookiesSync('http://example.com/').map((cookie) => cookie.cookieString())
show(keys.sort())
