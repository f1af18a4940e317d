// react-html-attrs-spread: throws with babel-plugin-react-html-attrs@3.0.4, answers with babel-plugin-react-html-attrs@3.0.5
const babel = require('@babel/core')
const source = `const Example = () => {
  const dynamicAttrs = { title: "dynamic title" };
  return (<div {...dynamicAttrs}>Just test</div>);
};
const Other = () => <p class="box">Just text</p>;`
const options = { babelrc: false, configFile: false, plugins: ['react-html-attrs'], parserOpts: { plugins: ['jsx'] } }
console.log(`RESULT ${JSON.stringify(babel.transformSync(source, options).code)}`)
