const texts = require('message-texts')({ en: { hello: 'Hello {name}', bye: 'Bye' }, de: { hello: 'Hallo {name}' } })
const ask = (language, key) => texts.text(language, key, { name: 'Ada' }) ?? null
console.log(`RESULT ${JSON.stringify([ask('de', 'hello'), ask('fr', 'hello'), ask('de', 'bye'), ask('fr', 'none'), texts.has('fr', 'hello')])}`)
