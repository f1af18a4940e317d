// set-cookie-parser-malformed-value: throws with set-cookie-parser@2.4.6, answers with set-cookie-parser@2.4.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('set-cookie-parser')
show([parse('id=a%20b; Path=/; Secure'), parse(['discount=100%; HttpOnly', 'next=1; Max-Age=5'])])
