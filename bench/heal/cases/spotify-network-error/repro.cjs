// spotify-network-error: throws with spotify-web-api-node@5.0.0, answers with spotify-web-api-node@5.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dns = require('dns')
// stands for a machine that has lost its network: no name is found
dns.lookup = (host, options, done) => {
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host })
  process.nextTick(typeof options === 'function' ? options : done, error)
}
const SpotifyWebApi = require('spotify-web-api-node')
const api = new SpotifyWebApi({ accessToken: 'token' })
api.getArtist('2hazSY4Ef3aB9ATXW7F5w3').then(
  (data) => show(['data', data.body]),
  (error) => show(['error', error instanceof Error, error.name, error.code, error.message]),
)
