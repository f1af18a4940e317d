// dox-property-without-type: throws with dox@0.7.0, answers with dox@0.8.0
const dox = require('dox')
const code = ['/**', ' * Something.', ' *', ' * @property', ' * @type {String}', ' */', 'var x = 1;'].join('\n')
const comments = dox.parseComments(code, { raw: true })
console.log(`RESULT ${JSON.stringify(comments.map(({ description, tags }) => [description.summary, tags]))}`)
