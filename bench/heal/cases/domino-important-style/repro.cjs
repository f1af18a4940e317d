// domino-important-style: throws with domino@1.0.21, answers with domino@1.0.24
const domino = require('domino')
const { document } = domino.createWindow('<p id="a" style="color: red !important; margin: 0">x</p>')
const { style } = document.getElementById('a')
console.log(`RESULT ${JSON.stringify([style.color, style.margin, style.getPropertyValue('color')])}`)
