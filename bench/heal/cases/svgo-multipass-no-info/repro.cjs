// svgo-multipass-no-info: throws with svgo@1.3.1, answers with svgo@1.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const SVGO = require('svgo')
const svgo = new SVGO({ multipass: true })
const icon = '<svg xmlns="http://www.w3.org/2000/svg"><g><g><path d="M0 0h5v5z" fill="#ff0000"/></g></g></svg>'
svgo.optimize(icon).then((result) => show(result.data))
