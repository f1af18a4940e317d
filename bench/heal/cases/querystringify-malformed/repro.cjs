// querystringify-malformed: throws with querystringify@2.1.0, answers with querystringify@2.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const querystringify = require('querystringify')
show(querystringify.parse('?a=%E0%A4%A&b=2&c=x+y'))
