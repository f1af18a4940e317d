// source-map-loader-invalid-map: throws with source-map-loader@0.2.3, answers with source-map-loader@0.2.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const { runLoaders } = require('loader-runner')
const dir = fs.mkdtempSync(path.join(require('os').tmpdir(), 'maps-'))
const file = path.join(dir, 'app.js')
fs.writeFileSync(file, 'run()\n//# sourceMappingURL=app.js.map\n')
fs.writeFileSync(path.join(dir, 'app.js.map'), '<!doctype html>')
const warnings = []
runLoaders({
  resource: file,
  loaders: [require.resolve('source-map-loader')],
  context: {
    emitWarning: (warning) => warnings.push(String(warning.message ?? warning).includes('app.js.map')),
    resolve: (context, request, done) => done(null, path.join(context, request)),
  },
  readResource: fs.readFile,
}, (error, done) => {
  show([error ? String(error) : null, error ? null : String(done.result[0]), warnings])
  fs.rmSync(dir, { recursive: true })
})
