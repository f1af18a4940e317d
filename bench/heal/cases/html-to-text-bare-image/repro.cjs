// html-to-text-bare-image: throws with html-to-text@1.0.0, answers with html-to-text@1.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { fromString } = require('html-to-text')
show([fromString('<p>a <img> b</p>'), fromString('<img alt="x" src="y.png">')])
