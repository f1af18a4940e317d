// xss-undefined-html: throws with xss@0.1.15, answers with xss@0.1.21
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const xss = require('xss')
const comments = ['<b>hi</b><script>x</script>', undefined, null, 5]
show(comments.map((text) => xss(text)))
