// compromise-conjugation-of-empty-verb: throws with compromise@11.13.0, answers with compromise@11.13.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nlp = require('compromise')
const text = 'I can best look after my own daughters, by making sure that my actions seek what is right for all people and all children, and your daughters and your sons.'
show(nlp(text).verbs().conjugation())
