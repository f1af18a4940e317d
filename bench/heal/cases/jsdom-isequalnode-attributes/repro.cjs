// jsdom-isequalnode-attributes: throws with jsdom@7.0.0, answers with jsdom@7.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { jsdom } = require('jsdom')
const document = jsdom('<p class="a" id="x">t</p><p class="a" id="x">t</p><p class="b" id="x">t</p>')
const [first, second, third] = document.querySelectorAll('p')
show([first.isEqualNode(second), first.isEqualNode(third)])
