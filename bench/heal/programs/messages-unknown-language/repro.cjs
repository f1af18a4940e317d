const texts = require('message-texts')({ en: { hello: 'Hello {name}' }, de: { hello: 'Hallo {name}' } })
for (const language of ['de', 'fr']) console.log(texts.text(language, 'hello', { name: 'Ada' }))
