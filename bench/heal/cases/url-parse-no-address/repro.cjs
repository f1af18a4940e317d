// url-parse-no-address: throws with url-parse@1.0.5, answers with url-parse@1.1.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('url-parse')
const parts = ({ protocol, host, pathname, href }) => ({ protocol, host, pathname, href })
show([parts(parse(undefined)), parts(parse('http://example.com/a'))])
