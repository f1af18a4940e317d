const { parseHead } = require('mail-head')

const head = 'Subject: Hello\r\nTo: ada@example.org,\r\n bob@example.org'
for (const { name, value } of parseHead(head)) console.log(name + '=' + value)
