// compromise-conjugate-without-verb: throws with compromise@9.1.0, answers with compromise@10.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nlp = require('compromise')
show(['come, perhaps', 'my take on', 'she walked'].map((text) => nlp(text).verbs().conjugate()))
