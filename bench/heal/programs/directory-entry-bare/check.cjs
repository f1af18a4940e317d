const compile = require('entry-filter')
const querystring = require('node:querystring')

const texts = ['cn=ann&mail=ann%40example.org', 'cn=bob&mail=b1&mail=b2', 'cn=cid', 'cn=dan&hasOwnProperty=x']
const bare = texts.map((text) => querystring.parse(text))
const plain = bare.map((entry) => ({ ...entry }))
const filters = ['(mail=b*)', '(&(mail=*)(!(cn=a*)))', '(|(CN=cid)(mail=b2))', '(constructor=*)', '(hasownproperty=x)', '(toString=*)', '(!(mail=*))']
const ask = (entries) => filters.map((filter) => entries.filter(compile(filter)).map((entry) => entry.cn).join(' '))
console.log(`RESULT ${JSON.stringify([ask(bare), ask(plain)])}`)
