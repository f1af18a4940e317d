// babel-typescript-injected-import: throws with @babel/plugin-transform-typescript@7.16.0, answers with @babel/plugin-transform-typescript@7.16.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { transformSync } = require('@babel/core')
const inject = ({ types: t }) => ({
  visitor: {
    Program(path) {
      const specifier = t.importDefaultSpecifier(t.identifier('React'))
      path.node.body.unshift(t.importDeclaration([specifier], t.stringLiteral('react')))
    },
  },
})
const plugins = [inject, '@babel/plugin-transform-typescript']
const source = "import { Unused } from './types'\nconst a: number = 1\nexport default a\n"
show(transformSync(source, { filename: '/src/a.ts', configFile: false, babelrc: false, plugins }).code.split('\n'))
