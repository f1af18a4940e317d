// cookie-parser-json-number: throws with cookie-parser@1.3.5, answers with cookie-parser@1.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('cookie-parser')
show([parser.signedCookie(42, 'secret') === undefined, parser.JSONCookie('j:{"a":1}')])
