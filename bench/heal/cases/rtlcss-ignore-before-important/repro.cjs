// rtlcss-ignore-before-important: throws with rtlcss@3.1.0, answers with rtlcss@3.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const rtlcss = require('rtlcss')
show([
  rtlcss.process('.dropdown-menu[style] {\n  right: auto/* rtl:ignore */ !important;\n}\n'),
  rtlcss.process('.menu {\n  left: 1px !important;\n}\n'),
])
