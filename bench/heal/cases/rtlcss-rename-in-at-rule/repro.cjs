// rtlcss-rename-in-at-rule: throws with rtlcss@2.0.0, answers with rtlcss@2.0.5
const rtlcss = require('rtlcss')
const css = '@font-face{font-family:Left} .a-left{color:red} .b{float:left}'
console.log(`RESULT ${JSON.stringify(rtlcss.process(css, { autoRename: true, autoRenameStrict: false }))}`)
