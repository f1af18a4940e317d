const mime = require('mime-lookup')

const upload = { size: 120 }
console.log(`RESULT ${JSON.stringify(mime.lookup(upload.filename))}`)
