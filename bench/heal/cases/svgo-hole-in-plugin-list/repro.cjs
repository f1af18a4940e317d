// svgo-hole-in-plugin-list: throws with svgo@3.0.2, answers with svgo@3.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { optimize } = require('svgo')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><!-- note --><g><rect width="2" height="3"/></g></svg>'
const minify = false
show(optimize(svg, { plugins: ['removeComments', minify ? 'collapseGroups' : null] }).data)
