const fs = require('fs')
const os = require('os')
const path = require('path')
const env = require('env-lines')

const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'env-')), '.env')
fs.writeFileSync(file, '# local\nPORT=8080\nNAME="two words"\n')
console.log('values', JSON.stringify(env.parse(fs.readFileSync(file))))
