const mime = require('mime-lookup')

const upload = { size: 120 }
console.log(mime.lookup(upload.filename) || 'application/octet-stream')
