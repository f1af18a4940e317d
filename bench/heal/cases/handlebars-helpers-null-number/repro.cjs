// handlebars-helpers-null-number: throws with handlebars-helpers@0.8.0, answers with handlebars-helpers@0.8.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const handlebars = require('handlebars')
const helpers = require('handlebars-helpers')
helpers.number({ handlebars })
const render = (template, data) => handlebars.compile(template)(data)
show([render('{{toFixed price}}', { price: null }), render('{{toFixed price 2}}', { price: 1.239 })])
