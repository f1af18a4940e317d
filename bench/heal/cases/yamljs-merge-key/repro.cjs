// yamljs-merge-key: throws with yamljs@0.1.6, answers with yamljs@0.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const YAML = require('yamljs')
show([YAML.parse('size: 9\n<<: { color: red, size: 1 }\n'), YAML.parse('<<: [{ a: 1 }, { b: 2 }]\n')])
