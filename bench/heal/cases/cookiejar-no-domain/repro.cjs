// cookiejar-no-domain: throws with cookiejar@2.0.0, answers with cookiejar@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { CookieJar, CookieAccessInfo } = require('cookiejar')
const jar = new CookieJar()
jar.setCookies(['a=1; path=/', 'b=2; path=/; domain=.example.com'])
const local = jar.getCookies(new CookieAccessInfo(undefined, '/'))
show(local.map((cookie) => cookie.toValueString()))
