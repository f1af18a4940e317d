// remarkable-malformed-percent: throws with remarkable@1.4.0, answers with remarkable@1.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Remarkable = require('remarkable')
show(new Remarkable().render('[a](http://x.test/%E0%A4%A)'))
