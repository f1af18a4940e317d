// postcss-prepend-empty-root: throws with postcss@2.2.2, answers with postcss@2.2.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const root = postcss.parse('')
root.prepend(postcss.rule({ selector: 'a' }))
show(root.toString())
