// convict-empty-file: throws with convict@4.3.0, answers with convict@4.3.1
const fs = require('node:fs')
const convict = require('convict')
convict.addParser({ extension: ['yml', 'yaml'], parse: require('js-yaml').safeLoad })
fs.writeFileSync('local.yml', '# nothing is set here\n')
fs.writeFileSync('base.yml', 'port: 8080\n')
const config = convict({
  port: { doc: 'port', format: 'port', default: 80 },
  host: { doc: 'host', format: String, default: 'localhost' },
})
config.loadFile(['base.yml', 'local.yml'])
console.log(`RESULT ${JSON.stringify(config.getProperties())}`)
