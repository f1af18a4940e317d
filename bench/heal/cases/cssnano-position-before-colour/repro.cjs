// cssnano-position-before-colour: throws with cssnano@3.5.0, answers with cssnano@3.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cssnano = require('cssnano')
const css = `.test {
  background: url('http://example.com/testing/test.png') no-repeat right #fff;
}
.calculated {
  background-position: 0 calc(50% - 3px);
}
.both {
  background: url(b.png) left center no-repeat;
}
`
cssnano.process(css).then((result) => show(result.css))
