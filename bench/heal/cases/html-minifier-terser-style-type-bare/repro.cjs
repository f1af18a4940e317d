// html-minifier-terser-style-type-bare: throws with html-minifier-terser@7.0.0, answers with html-minifier-terser@7.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { minify } = require('html-minifier-terser')
async function main() {
  const page = '<html><head><style type> a { color: red; } </style></head><body><p>text</p></body></html>'
  show([await minify(page, { removeStyleLinkTypeAttributes: true }), await minify(page, { minifyCSS: true })])
}
main()
