// postcss-url-no-from: throws with postcss-url@6.0.3, answers with postcss-url@6.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const url = require('postcss-url')
const css = '@font-face { src: url(img/a.woff) } a { background: url(#x) url(b.gif) }'
postcss([url({ url: (asset) => '/static/' + asset.url })])
  .process(css)
  .then((result) => show(result.css))
