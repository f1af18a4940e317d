// deeks-null-in-array: throws with deeks@2.5.1, answers with deeks@2.6.0
const deeks = require('deeks')
console.log(`RESULT ${JSON.stringify(deeks.deepKeysFromList([{a:1,list:[{b:1},null,{c:{d:2}}]}],{expandArrayObjects:true}))}`)
