// svgo-path-only-closing: throws with svgo@0.5.0, answers with svgo@0.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const SVGO = require('svgo')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path fill="none" d="z"/><path d="M0 0L10 10z"/></svg>'
new SVGO().optimize(svg, (result) => show(result.data))
