// feathers-authentication-updated-entity: throws with feathers-authentication@1.2.6, answers with feathers-authentication@1.2.7
const { EventEmitter } = require('events')
const setup = require('feathers-authentication/lib/socket/handler')
const users = Object.assign(new EventEmitter(), { id: 'id' })
const socket = Object.assign(new EventEmitter(), { feathers: { user: { id: 7, name: 'Ada' } } })
const settings = { path: 'authentication', service: 'users', entity: 'user' }
const app = {
  get: () => settings,
  service: (name) => (name === 'users' ? users : {}),
  io: { sockets: { sockets: { one: socket } } }
}
setup(app, settings, { feathersParams: (from) => from.feathers, provider: 'socketio', emit: 'emit', disconnect: 'disconnect' })(socket)
// The service says that the user of the open socket has another name now.
users.emit('patched', { id: 7, name: 'Ada King' })
console.log(`RESULT ${JSON.stringify(socket.feathers.user)}`)
