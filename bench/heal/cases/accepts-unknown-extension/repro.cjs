// accepts-unknown-extension: throws with accepts@1.0.4, answers with accepts@1.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const accepts = require('accepts')
show(accepts({ headers: { accept: 'text/html' } }).types('no-such-extension', 'html'))
