// clean-css-empty-map: throws with clean-css@5.2.2, answers with clean-css@5.2.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const CleanCSS = require('clean-css')
fs.writeFileSync('page.css', 'a { color: red }\n/*# sourceMappingURL=page.css.map */\n')
fs.writeFileSync('page.css.map', '')
const out = new CleanCSS({ sourceMap: true }).minify(['page.css'])
show([out.styles, out.errors])
