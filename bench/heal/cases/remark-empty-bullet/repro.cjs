// remark-empty-bullet: throws with remark@3.2.0, answers with remark@3.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const remark = require('remark')
show(remark().process('+function handle(req) {\n+  res.end()\n+});\n+}\n+\n module.exports = {\n   handle\n'))
