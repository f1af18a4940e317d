// sanitize-html-proto-tag: throws with sanitize-html@1.11.3, answers with sanitize-html@1.11.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sanitize = require('sanitize-html')
show([sanitize('<b>bold</b>'), sanitize('<__proto__>an <i>odd</i> tag</__proto__>'), sanitize('<constructor id="a">x</constructor>')])
