// swig-property-of-null: throws with swig@1.3.2, answers with swig@1.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const swig = require('swig')
show(swig.render('Hello {{ user.name }}!{% if user.name.first %} first{% endif %}', { locals: { user: null } }))
