// micromark-long-paragraph: throws with micromark@2.6.1, answers with micromark@2.8.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const micromark = require('micromark')
const html = micromark('one line\n'.repeat(15000))
show([html.length, html.slice(0, 20), html.slice(-15)])
