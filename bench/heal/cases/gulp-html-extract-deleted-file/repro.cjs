// gulp-html-extract-deleted-file: throws with gulp-html-extract@0.2.0, answers with gulp-html-extract@0.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const extract = require('gulp-html-extract')
const Vinyl = require('vinyl')

const seen = []
const stream = extract({ sel: '#template', strip: true })
stream.on('data', (file) => seen.push([file.path, String(file.contents)]))
stream.on('end', () => show(seen))
stream.write(new Vinyl({ base: '/p/', path: '/p/a.html', contents: Buffer.from('<div id="template">one</div>') }))
stream.write(new Vinyl({ base: '/p/', path: '/p/gone.html', contents: null }))
stream.write(new Vinyl({ base: '/p/', path: '/p/b.html', contents: Buffer.from('<div id="template">two</div>') }))
stream.end()
