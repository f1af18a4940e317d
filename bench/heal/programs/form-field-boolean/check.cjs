const FormParts = require('form-parts')

const form = new FormParts({ boundary: 'xyz' })
form.append('name', 'Ada')
form.append('newsletter', true)
console.log(`RESULT ${JSON.stringify([form.getLength(), form.getBuffer().toString()])}`)
