// yaml-stringify-null-document: throws with yaml@1.10.0, answers with yaml@1.10.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const YAML = require('yaml')
const empty = YAML.parseDocument('null')
show([YAML.stringify(empty), YAML.stringify(YAML.parseDocument('a: 1'))])
