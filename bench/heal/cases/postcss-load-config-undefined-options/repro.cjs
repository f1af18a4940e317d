// postcss-load-config-undefined-options: throws with postcss-load-config@2.0.0, answers with postcss-load-config@2.1.0
const fs = require('node:fs')
const postcss = require('postcss')
const load = require('postcss-load-config')
const source = "module.exports = { plugins: { 'postcss-nested': undefined, 'postcss-simple-vars': null } }"
fs.writeFileSync('postcss.config.js', source)
const run = async () => {
  const { plugins } = await load({}, process.cwd())
  const { css } = await postcss(plugins).process('$c: red; a { b { color: $c } }', { from: undefined })
  return [plugins.length, css.trim()]
}
run().then((found) => console.log(`RESULT ${JSON.stringify(found)}`))
