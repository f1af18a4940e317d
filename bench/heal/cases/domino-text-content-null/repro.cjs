// domino-text-content-null: throws with domino@2.0.3, answers with domino@2.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const domino = require('domino')
const document = domino.createDocument('<div>x</div>')
const div = document.querySelector('div')
div.firstChild.textContent = null
show(div.outerHTML)
