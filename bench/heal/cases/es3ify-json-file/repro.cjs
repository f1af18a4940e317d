// es3ify-json-file: throws with es3ify@0.1.3, answers with es3ify@0.1.4
const es3ify = require('es3ify')
const seen = {}
const run = (file, source) => {
  const stream = es3ify(file)
  seen[file] = ''
  stream.on('data', (chunk) => {
    seen[file] += chunk
  })
  stream.on('end', () => {
    if (file === 'config.json') console.log(`RESULT ${JSON.stringify(seen)}`)
  })
  stream.write(source)
  stream.end()
}
run('index.js', 'var a = { default: 1, };')
run('config.json', '{ "default": 1, "list": [1, 2] }')
