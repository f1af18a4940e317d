// svgo-uppercase-color: throws with svgo@0.6.1, answers with svgo@0.6.2
const SVGO = require('svgo')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path fill="RED" stroke="Blue" d="M0 0h10v10z"/></svg>'
new SVGO().optimize(svg, (out) => console.log(`RESULT ${JSON.stringify(out.data)}`))
