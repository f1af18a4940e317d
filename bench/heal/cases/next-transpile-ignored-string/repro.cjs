// next-transpile-ignored-string: throws with next-transpile-modules@10.0.0, answers with next-transpile-modules@10.0.1
const fs = require('node:fs')
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
fs.mkdirSync('node_modules/local-ui', { recursive: true })
fs.writeFileSync('node_modules/local-ui/package.json', '{"name":"local-ui","version":"1.0.0","main":"index.js"}')
fs.writeFileSync('node_modules/local-ui/index.js', '')
const { webpack } = require('next-transpile-modules')(['local-ui'])({})
const config = { resolve: {}, externals: [], module: { rules: [] }, watchOptions: { ignored: '**/.git/**' } }
show(webpack(config, { defaultLoaders: { babel: 'babel-loader' }, dev: true }).watchOptions.ignored)
