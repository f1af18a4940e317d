// when-null-rejection: throws with when@3.6.3, answers with when@3.6.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const when = require('when')
const logged = []
console.error = (line) => logged.push(String(line).split('\n')[0])
when.reject(null)
setTimeout(() => show(logged), 300)
