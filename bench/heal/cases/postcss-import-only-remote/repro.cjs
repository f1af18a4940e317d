// postcss-import-only-remote: throws with postcss-import@5.0.0, answers with postcss-import@5.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const atImport = require('postcss-import')
show(postcss().use(atImport()).process('@import url(http://fonts.example.com/css?family=Noto+Sans:400,700);').css)
