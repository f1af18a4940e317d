// humanize-duration-null-proto: throws with humanize-duration@3.19.0, answers with humanize-duration@3.20.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const humanize = require('humanize-duration')
const options = require('node:querystring').parse('delimiter=%20and%20&language=de')
show([humanize(3723000, { language: 'fr' }), humanize(3723000, options)])
