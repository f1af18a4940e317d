// gulp-clean-css-directory: throws with gulp-clean-css@4.0.0, answers with gulp-clean-css@4.1.0
const Vinyl = require('vinyl')
const cleanCss = require('gulp-clean-css')
const seen = []
const stream = cleanCss()
stream.on('data', (file) => seen.push([file.relative, file.contents === null ? null : String(file.contents)]))
stream.on('end', () => console.log(`RESULT ${JSON.stringify(seen)}`))
stream.write(new Vinyl({ path: `${process.cwd()}/css/print`, base: `${process.cwd()}/css`, contents: null }))
stream.write(
  new Vinyl({
    path: `${process.cwd()}/css/a.css`,
    base: `${process.cwd()}/css`,
    contents: Buffer.from('a { color: #ff0000; }'),
  }),
)
stream.end()
