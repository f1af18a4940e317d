// gettext-parser-text: throws with gettext-parser@0.1.8, answers with gettext-parser@0.1.10
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { po } = require('gettext-parser')
const translations = po.parse('msgid "Hello"\nmsgstr "Hallo"\n').translations['']
show(translations.Hello.msgstr)
