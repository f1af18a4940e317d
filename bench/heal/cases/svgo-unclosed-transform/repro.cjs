// svgo-unclosed-transform: throws with svgo@1.0.3, answers with svgo@1.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const SVGO = require('svgo')
const image = '<svg xmlns="http://www.w3.org/2000/svg"><g transform="translate(169, 169) rotate(45, 33, 33"><path d="M0 0h5v5z"/></g></svg>'
new SVGO().optimize(image).then((result) => show(result.data))
