const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const server = http.createServer((req, res) => res.end('<html>proxy says no</html>')).listen(0, '127.0.0.1', () => {
  const jenkins = require('jenkins-api').init(`http://127.0.0.1:${server.address().port}`)
  jenkins.all_jobs((error, data) => { server.close(); show([Boolean(error), data === undefined ? null : data]) })
})
