// cosmiconfig-unknown-extension: throws with cosmiconfig@5.0.5, answers with cosmiconfig@5.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const cosmiconfig = require('cosmiconfig')
fs.writeFileSync('shop.toml', 'color = "red"')
try {
  show(cosmiconfig('shop').loadSync('shop.toml').config)
} catch (error) {
  if (error instanceof TypeError) throw error
  show(error.message)
}
