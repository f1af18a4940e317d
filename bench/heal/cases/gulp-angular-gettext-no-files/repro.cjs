// gulp-angular-gettext-no-files: throws with gulp-angular-gettext@2.2.0, answers with gulp-angular-gettext@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const gettext = require('gulp-angular-gettext')
const Vinyl = require('vinyl')

const page = () =>
  new Vinyl({ cwd: '/p', base: '/p/src/', path: '/p/src/a.html', contents: Buffer.from('<b translate>Hello</b>') })

const extract = (files, done) => {
  const seen = []
  const stream = gettext.extract('template.pot')
  stream.on('data', (file) => seen.push(file.path, /msgid "Hello"/.test(String(file.contents))))
  stream.on('end', () => done(seen))
  for (const file of files) stream.write(file)
  stream.end()
}

extract([page()], (some) => extract([], (none) => show([some, none])))
