// sanitize-html-false-classes: throws with sanitize-html@2.10.0, answers with sanitize-html@2.11.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const clean = require('sanitize-html')
const html = '<p class="a b">x</p>'
show([clean(html, { allowedClasses: { p: ['a'] } }), clean(html, { allowedClasses: { p: false } }), clean(html)])
