// webpack-manifest-nameless-chunk: throws with webpack-manifest-plugin@1.0.0, answers with webpack-manifest-plugin@1.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const webpack = require('webpack')
const ManifestPlugin = require('webpack-manifest-plugin')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'manifest-'))
process.on('exit', () => fs.rmSync(dir, { recursive: true }))
fs.writeFileSync(path.join(dir, 'main.js'), 'require.ensure([], function (require) { require("./later") })')
fs.writeFileSync(path.join(dir, 'later.js'), 'module.exports = 2')
webpack({
  context: dir,
  entry: { main: './main.js' },
  output: { path: path.join(dir, 'out'), filename: '[name].js', chunkFilename: 'part-[id].js' },
  plugins: [new ManifestPlugin()],
}, (error) => {
  show([error, JSON.parse(fs.readFileSync(path.join(dir, 'out', 'manifest.json'), 'utf8'))])
})
