// svgo-remove-attrs-no-params: throws with svgo@2.6.1, answers with svgo@2.7.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
console.warn = () => {}
const { optimize } = require('svgo')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="red" width="2" height="3"/></svg>'
show(optimize(svg, { plugins: ['removeAttrs'] }).data)
