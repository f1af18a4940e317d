// postcss-svgo-encoded: throws with postcss-svgo@2.1.3, answers with postcss-svgo@2.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const svgo = require('postcss-svgo')
const css = "a{background:url('data:image/svg+xml;charset=utf-8,<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"50%\"><rect width=\"50%\" height=\"10\"/></svg>')}"
postcss([svgo()]).process(css).then((result) => show(result.css))
