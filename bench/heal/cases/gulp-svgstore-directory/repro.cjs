// gulp-svgstore-directory: throws with gulp-svgstore@5.0.2, answers with gulp-svgstore@5.0.4
const Vinyl = require('vinyl')
const svgstore = require('gulp-svgstore')
const base = `${process.cwd()}/icons`
const stream = svgstore()
stream.on('data', (file) => console.log(`RESULT ${JSON.stringify([file.relative, String(file.contents)])}`))
stream.write(new Vinyl({ path: `${base}/arrows`, base, contents: null }))
stream.write(
  new Vinyl({
    path: `${base}/dot.svg`,
    base,
    contents: Buffer.from('<svg viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>'),
  }),
)
stream.end()
