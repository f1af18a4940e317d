// gulp-concat-css-no-files: throws with gulp-concat-css@2.1.0, answers with gulp-concat-css@2.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { PassThrough } = require('stream')
const concatCss = require('gulp-concat-css')
// What a glob without a match gives: a stream that ends at once.
const found = new PassThrough({ objectMode: true })
const stream = found.pipe(concatCss('all.css'))
const seen = []
stream.on('data', (file) => seen.push(file.path))
stream.on('end', () => show(seen))
found.end()
