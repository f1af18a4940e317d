// sanitize-html-attribute-lists: throws with sanitize-html@1.5.1, answers with sanitize-html@1.5.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sanitize = require('sanitize-html')
const options = { allowedTags: ['a', 'p'], allowedAttributes: { a: ['href'] }, allowedClasses: { p: ['a'] } }
show(sanitize('<a href="/x" title="t" class="k">go</a><p class="a b" id="i">text</p>', options))
