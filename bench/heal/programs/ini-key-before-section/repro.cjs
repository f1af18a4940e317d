const { parse, get } = require('ini-reader')
const data = parse('name = shop\n[server]\nport = 80\n')
console.log(get(data, '', 'name', 'none'), get(data, 'server', 'port'))
