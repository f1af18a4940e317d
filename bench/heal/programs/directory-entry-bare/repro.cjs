const compile = require('entry-filter')
const querystring = require('node:querystring')

const entries = ['cn=ann&mail=ann%40example.org', 'cn=bob&mail=b1&mail=b2', 'cn=cid'].map((text) => querystring.parse(text))
console.log(entries.filter(compile('(mail=b*)')).length)
