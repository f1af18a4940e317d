// selector-specificity-bare-nth-child: throws with @csstools/selector-specificity@2.0.0, answers with @csstools/selector-specificity@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('postcss-selector-parser')
const { selectorSpecificity } = require('@csstools/selector-specificity')
show(selectorSpecificity(parser().astSync('a:nth-child')))
