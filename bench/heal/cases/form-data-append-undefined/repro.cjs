// form-data-append-undefined: throws with form-data@4.0.2, answers with form-data@4.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const FormData = require('form-data')
const form = new FormData()
form.setBoundary('b')
form.append('a', undefined)
form.append('c', null)
show(form.getBuffer().toString())
