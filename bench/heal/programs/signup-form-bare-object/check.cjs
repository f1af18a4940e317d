const querystring = require('querystring')
const { check } = require('form-rules')

const wanted = { email: 'required|email', age: 'digits', note: 'required' }
const result = [
  check(querystring.parse('email=ada%40example.org&age=7&note=hi'), wanted),
  check(querystring.parse('email=ada&age=x'), wanted),
  check(querystring.parse(''), wanted),
  check({ email: ' a@b ', note: '' }, wanted),
  check(JSON.parse('{"email":"a@b","note":"n","hasOwnProperty":1}'), wanted)
]
console.log('RESULT ' + JSON.stringify(result))
