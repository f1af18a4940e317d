// parseurl-no-url: throws with parseurl@1.2.0, answers with parseurl@1.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parseurl = require('parseurl')
show([parseurl({ method: 'GET' }) === undefined, parseurl({ url: '/a?b=1' }).query])
