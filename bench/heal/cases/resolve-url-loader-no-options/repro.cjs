// resolve-url-loader-no-options: throws with resolve-url-loader@2.2.1, answers with resolve-url-loader@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const { runLoaders } = require('loader-runner')
const resource = path.join(__dirname, 'a.css')
fs.writeFileSync(resource, 'a { color: red }')
runLoaders({ resource, loaders: [require.resolve('resolve-url-loader')] }, (error, result) => {
  if (error) throw error
  show(String(result.result[0]))
})
