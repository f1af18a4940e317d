// react-css-modules-spread: throws with babel-plugin-react-css-modules@1.1.0, answers with babel-plugin-react-css-modules@1.1.1
const babel = require('babel-core')
const source = 'var test = <div {...something}></div>;'
const plugins = [['react-css-modules', { generateScopedName: '[path]___[name]__[local]___[hash:base64:5]' }]]
const { code } = babel.transform(source, { babelrc: false, filename: 'index.js', plugins, parserOpts: { plugins: ['jsx'] } })
console.log(`RESULT ${JSON.stringify(code)}`)
