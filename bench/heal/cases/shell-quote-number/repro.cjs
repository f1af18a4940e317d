// shell-quote-number: throws with shell-quote@1.4.1, answers with shell-quote@1.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { quote } = require('shell-quote')
show([quote(['sleep', 5, 'a b']), quote(['echo', undefined, true])])
