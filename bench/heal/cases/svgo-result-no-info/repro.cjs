// svgo-result-no-info: throws with svgo@1.1.0, answers with svgo@1.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const SVGO = require('svgo')
const icon = '<svg xmlns="http://www.w3.org/2000/svg"><g><path d="M0 0h5v5z" fill="#ff0000"/></g></svg>'
new SVGO().optimize(icon).then((result) => show([result.data, result.path ?? null]))
