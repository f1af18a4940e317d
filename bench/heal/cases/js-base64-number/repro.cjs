// js-base64-number: throws with js-base64@2.2.1, answers with js-base64@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Base64 } = require('js-base64')
show(['abc', 20, true].map((value) => Base64.btoa(value)))
