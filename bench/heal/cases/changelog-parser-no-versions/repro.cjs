// changelog-parser-no-versions: throws with changelog-parser@2.5.0, answers with changelog-parser@2.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const parse = require('changelog-parser')

const text = ['### Changelog', '', '#### 1.0.0', '', '> 30 November 2018', '', '- mend a thing', ''].join('\n')
fs.writeFileSync('generated.md', text)
fs.writeFileSync('kept.md', ['# Log', '', '## 1.0.0', '', '- mend a thing', ''].join('\n'))
parse('generated.md', (error, generated) => {
  parse('kept.md', (_, kept) => show([error, generated, kept.versions.map((entry) => entry.title)]))
})
