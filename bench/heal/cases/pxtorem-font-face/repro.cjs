// pxtorem-font-face: throws with postcss-pxtorem@2.3.0, answers with postcss-pxtorem@2.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const pxtorem = require('postcss-pxtorem')
const postcss = require('postcss')
const css = `@font-face { font-family: "Icons"; src: url("icons.woff"); font-size: 32px }
.skip { margin: 32px }
h1 { margin: 16px 32px; font-size: 32px }`
postcss(pxtorem({ root_value: 16, prop_white_list: [], selector_black_list: ['.skip'] }))
  .process(css)
  .then((result) => show(result.css))
