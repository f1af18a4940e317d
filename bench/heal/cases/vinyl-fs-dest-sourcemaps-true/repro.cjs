// vinyl-fs-dest-sourcemaps-true: throws with vinyl-fs@2.2.1, answers with vinyl-fs@2.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const vfs = require('vinyl-fs')
const dir = fs.mkdtempSync(path.join(require('os').tmpdir(), 'site-'))
fs.mkdirSync(path.join(dir, 'src'))
fs.writeFileSync(path.join(dir, 'src/a.js'), 'run()\n')
const out = vfs.src(path.join(dir, 'src/*.js'), { sourcemaps: true }).pipe(vfs.dest(path.join(dir, 'out'), { sourcemaps: true }))
out.on('end', () => {
  show([fs.readdirSync(path.join(dir, 'out')), fs.readFileSync(path.join(dir, 'out/a.js'), 'utf8').split('base64,')[0]])
})
out.resume()
